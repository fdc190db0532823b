#include "value/country.h"

#include "base/utf8.h"

static const struct {
	struct str code, name;
} countries[] = {
#define X(code, name) { { code, 2 }, { name, sizeof(name) - 1 } },
	COUNTRIES(X)
#undef X
};

/* Letters of ISO 8859-1 without their accents, from U+00C0 on. */
static const char plain[] = "aaaaaaaceeeeiiiidnooooo*ouuuuyts"
			    "aaaaaaaceeeeiiiidnooooo/ouuuuyty";

/* The next letter or digit at *at, plain and in lower case; 0: none is left. */
static uint32_t next_letter(struct str s, size_t *at)
{
	while (*at < s.len) {
		uint32_t c = utf8_next(s, at);

		if (c >= 'A' && c <= 'Z')
			return c - 'A' + 'a';
		if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
			return c;
		if (c >= 0xC0 && c <= 0xFF)
			return (unsigned char)plain[c - 0xC0];
		if (c > 0xFF && c != 0x2019)
			return c;
	}
	return 0;
}

static bool is_alike(struct str a, struct str b)
{
	size_t at_a = 0, at_b = 0;
	uint32_t c;

	do {
		c = next_letter(a, &at_a);
		if (c != next_letter(b, &at_b))
			return false;
	} while (c != 0);
	return true;
}

struct str country_code(struct str named)
{
	for (size_t i = 0; i < COUNT(countries); i++)
		if (is_alike(named, countries[i].code) || is_alike(named, countries[i].name))
			return countries[i].code;
	return (struct str){ NULL, 0 };
}

struct str country_name(struct str code)
{
	for (size_t i = 0; i < COUNT(countries); i++)
		if (str_equal(code, countries[i].code))
			return countries[i].name;
	return (struct str){ NULL, 0 };
}
