#include <criterion/criterion.h>

#include <inttypes.h>

#include "base/arena.h"
#include "base/hash.h"

/* The key and the texts of the paper that defines it: bytes that count up. */
static const char counting[] = "\x00\x01\x02\x03\x04\x05\x06\x07\x08\x09\x0a\x0b\x0c\x0d\x0e\x0f";
static const struct hash_key key = { { 0x0706050403020100, 0x0f0e0d0c0b0a0908 } };

Test(hash, is_the_published_one)
{
	static const struct {
		size_t len;
		uint64_t hash;
	} rows[] = {
		{ 0, 0x726fdb47dd0e0e31 },
		{ 1, 0x74f839c593dc67fd },
		{ 7, 0xab0200f58b01d137 },
		{ 8, 0x93f5f5799a932462 },
		{ 15, 0xa129ca6149be45e5 },
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		uint64_t h = hash_under(key, (struct str){ counting, rows[i].len });

		cr_expect_eq(h, rows[i].hash, "%zu bytes: %016" PRIx64, rows[i].len, h);
	}
	cr_expect_eq(hash_under(key, (struct str){ NULL, 0 }), rows[0].hash, "missing is empty");
}

Test(hash, has_one_key_a_process)
{
	cr_expect_eq(hash_of(S("siret")), hash_of(S("siret")));
	cr_expect_neq(hash_of(S("siret")), hash_of(S("siren")));
	cr_expect_neq(hash_of(S("siret")), hash_under(key, S("siret")), "nobody can know it");
}
