#include <criterion/criterion.h>

#include "base/digest.h"

/* FIPS 180-2, appendix B, and the empty text. */
Test(digest, rows)
{
	static const char *const rows[][2] = {
		{ "", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855" },
		{ "abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad" },
		{ "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
			"248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1" },
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		char hex[DIGEST_SIZE];

		digest_of(str(rows[i][0]), hex);
		cr_expect_str_eq(hex, rows[i][1], "'%s'", rows[i][0]);
	}
}

Test(digest, in_pieces)
{
	char hex[DIGEST_SIZE];
	struct digest d;

	digest_start(&d);
	digest_add(&d, S("a"));
	digest_add(&d, (struct str){ NULL, 0 });
	digest_add(&d, S("bc"));
	digest_end(&d, hex);
	cr_expect_str_eq(hex, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}
