#include <criterion/criterion.h>

#include "value/country.h"

static const char *const names[][2] = {
#define X(code, name) { code, name },
	COUNTRIES(X)
#undef X
};

Test(country, every_one_is_found_by_code_and_name)
{
	cr_expect_eq(COUNT(names), 250, "249 of ISO 3166-1, and Kosovo: %zu", COUNT(names));
	for (size_t i = 0; i < COUNT(names); i++) {
		cr_expect(str_is(country_code(str(names[i][0])), names[i][0]), "%s", names[i][0]);
		cr_expect(str_is(country_code(str(names[i][1])), names[i][0]), "%s", names[i][1]);
		cr_expect(str_is(country_name(str(names[i][0])), names[i][1]), "%s", names[i][0]);
		cr_expect(i == 0 || strcmp(names[i - 1][0], names[i][0]) < 0, "%s", names[i][0]);
	}
}

Test(country, names_are_read_as_people_write_them)
{
	static const char *const rows[][2] = {
		{ "belgique", "BE" },
		{ "COTE D IVOIRE", "CI" },
		{ "Côte d'Ivoire", "CI" },
		{ "etats-unis", "US" },
		{ "Saint Pierre et Miquelon", "PM" },
		{ "iles aland", "AX" },
		{ "curacao", "CW" },
		{ "viet nam", "VN" },
		{ "fr", "FR" },
	};
	static const char *const none[] = { "", "-", "F", "Belgiqu", "Belgiques", "France métropolitaine",
		"99132", "漢" };

	for (size_t i = 0; i < COUNT(rows); i++)
		cr_expect(str_is(country_code(str(rows[i][0])), rows[i][1]), "%s", rows[i][0]);
	for (size_t i = 0; i < COUNT(none); i++)
		cr_expect(country_code(str(none[i])).at == NULL, "%s", none[i]);
	cr_expect(country_name(S("fr")).at == NULL, "codes are upper case");
}
