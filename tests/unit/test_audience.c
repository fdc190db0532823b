#include <criterion/criterion.h>

#include "emit/emit.h"

Test(audience, words)
{
	enum audience a = AUDIENCE_AGENT;

	for (size_t i = 0; i < AUDIENCE__COUNT; i++) {
		cr_assert(audience_find(str(audience_word((enum audience)i)), &a));
		cr_expect_eq(a, (enum audience)i);
	}
	cr_expect(!audience_find(S("Agent"), &a));
	cr_expect(!audience_find(S(""), &a));
}

Test(audience, an_open_form_is_not_for_the_company_nor_a_mandated_one_for_the_applicant)
{
	static const struct {
		enum applicant applicant;
		enum audience who;
		const char *message;
	} rows[] = {
		{ APPLICANT_OPEN, AUDIENCE_APPLICANT, NULL },
		{ APPLICANT_OPEN, AUDIENCE_AGENT, NULL },
		{ APPLICANT_OPEN, AUDIENCE_COMPANY,
			"the form 'f' is open: it is for 'applicant' or 'agent', not 'company'" },
		{ APPLICANT_MANDATED, AUDIENCE_COMPANY, NULL },
		{ APPLICANT_MANDATED, AUDIENCE_AGENT, NULL },
		{ APPLICANT_MANDATED, AUDIENCE_APPLICANT,
			"the form 'f' is mandated: it is for 'company' or 'agent', not 'applicant'" },
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		struct arena a = { 0 };
		struct diags out = { .arena = &a };
		struct form f = { .name = S("f"), .applicant = rows[i].applicant };

		cr_expect_eq(audience_check(&f, rows[i].who, &out), rows[i].message == NULL, "row %zu", i);
		cr_expect_eq(out.list.count, rows[i].message != NULL, "row %zu", i);
		if (out.list.count > 0) {
			cr_expect(str_is(out.list.at[0]->message, rows[i].message), "%.*s",
				STR(out.list.at[0]->message));
			cr_expect_eq(diags_exit(&out), EXIT_USAGE);
		}
		arena_free(&a);
	}
}

Test(audience, only_who_is_entitled_sees_what_is_protected)
{
	static const struct {
		enum applicant applicant;
		enum audience who;
		bool withheld;
	} rows[] = {
		{ APPLICANT_OPEN, AUDIENCE_APPLICANT, true },
		{ APPLICANT_OPEN, AUDIENCE_COMPANY, true },
		{ APPLICANT_OPEN, AUDIENCE_AGENT, false },
		{ APPLICANT_MANDATED, AUDIENCE_APPLICANT, true },
		{ APPLICANT_MANDATED, AUDIENCE_COMPANY, false },
		{ APPLICANT_MANDATED, AUDIENCE_AGENT, false },
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		struct form f = { .applicant = rows[i].applicant };
		struct item protected = { .is_protected = true }, public = { .is_protected = false };

		cr_expect_eq(audience_withholds(&f, rows[i].who, &protected), rows[i].withheld, "row %zu", i);
		cr_expect(!audience_withholds(&f, rows[i].who, &public), "row %zu", i);
	}
}
