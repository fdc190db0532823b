#include <criterion/criterion.h>

#include "base/buf.h"
#include "form/alike.h"

Test(alike, tells_what_means_the_same)
{
	static const struct {
		const char *a, *b;
		bool same;
	} rows[] = {
		{ "Dénomination", "DENOMINATION", true },
		{ "Dénomination ou raison sociale", "Raison sociale", true },
		{ "Raison sociale de l’entreprise", "Dénomination", true },
		{ "Nombre de salariés", "Effectifs", true },
		{ "Votre adresse mail", "Adresse électronique", true },
		{ "Chiffre d’affaires", "Chiffres d'affaire", true },
		{ "Le capital de votre société", "Capital social", true },
		{ "Votre entreprise", "Société", true },
		{ "Adresse du siège social", "Adresse", false },
		{ "Nom du contact", "Nom", false },
		{ "Effectif handicapé", "Effectif", false },
		{ "", "", false },
		{ "de la", "du", false },
	};

	for (size_t i = 0; i < COUNT(rows); i++)
		cr_expect_eq(alike_same(str(rows[i].a), str(rows[i].b)), rows[i].same, "%s | %s", rows[i].a,
			rows[i].b);
}

Test(alike, a_part_is_held)
{
	cr_expect(alike_holds(S("Extrait K-bis de moins de 3 mois"), S("k bis")));
	cr_expect(alike_holds(S("Attestation de régularité fiscale"), S("attestation regularite fiscale")));
	cr_expect_not(alike_holds(S("Attestation d’assurance"), S("attestation fiscale")));
}

/* What is too long is cut: it ends, whatever it holds. */
Test(alike, of_a_text_without_end)
{
	struct buf b = { 0 };

	for (int i = 0; i < 1000; i++)
		buf_puts(&b, "mail société entreprise numéro électroniquement ");
	cr_expect(alike_same(buf_str(&b), buf_str(&b)));
	cr_expect_not(alike_holds(buf_str(&b), S("chiffre affaires")));
	buf_free(&b);
}
