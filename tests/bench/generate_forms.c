/*
 * Forms of n fields, and their ledgers, in a copy of the library: of ten fields five
 * are sourced, one derived, three asked, one kept for a control; each tenth line of
 * the original is dropped.
 */
#include "bench.h"

static void write_field(FILE *f, unsigned n)
{
	static const char *const concepts[] = { "entreprise.capital", "entreprise.denomination",
		"entreprise.date_immatriculation", "etablissement.adresse", "etablissement.ape" };

	fprintf(f, "      - {field: f%u, replaces: l%u, ", n, n);
	switch (n % 10) {
	case 5:
		fprintf(f, "label: Total n° %u, derived: f%u * 2 + 100, type: amount}\n", n, n - 5);
		break;
	case 6:
		fprintf(f, "label: Montant n° %u, ask: amount, purpose: suivi, constraint: . >= 0}\n", n);
		break;
	case 7:
		fprintf(f, "label: Motif n° %u, ask: string, purpose: suivi, relevant: f%u > 1000}\n", n,
			n - 1);
		break;
	case 8:
		fprintf(f, "label: Avis n° %u, ask: choice, purpose: suivi, choices: {oui: Oui, non: Non}}\n",
			n);
		break;
	case 9:
		fprintf(f, "label: Pièce n° %u, on_control: f%u > 5000, type: document}\n", n, n - 4);
		break;
	default:
		fprintf(f, "source: %s}\n", concepts[n % 10]);
	}
}

static void write_form(FILE *f, unsigned fields)
{
	fprintf(f,
		"form: bench-%u\n"
		"version: 1.0.0\n"
		"title: Formulaire fictif de %u champs\n"
		"use_case: other\n"
		"applicant: open\n"
		"identity: {siret: siret}\n"
		"replaces: {form: BENCH, lines: originals/bench-%u.csv}\n"
		"procedure:\n"
		"  recipient: '13002526500013'\n"
		"  service: {name: Service fictif, email: a@fictif.example, telephone: 01 99 00 12 34}\n"
		"  silence: none\n"
		"  remedies: Aucun\n"
		"sections:\n",
		fields, fields, fields);
	for (unsigned n = 0; n < fields; n++) {
		if (n % 50 == 0)
			fprintf(f, "  - section: s%u\n    title: Partie %u\n    fields:\n", n, n);
		write_field(f, n);
	}
	fputs("dropped:\n", f);
	for (unsigned n = 0; n < fields; n += 10)
		fprintf(f, "  d%u: plus demandé\n", n);
}

static void write_ledger(FILE *f, unsigned fields)
{
	fputs("id,label,kind,cells,certainty,reference\nsiret,SIRET,field,1,confirmed,\n", f);
	for (unsigned n = 0; n < fields; n++)
		fprintf(f, "l%u,Ligne n° %u,field,1,confirmed,\n", n, n);
	for (unsigned n = 0; n < fields; n += 10)
		fprintf(f, "d%u,\"Ligne n° %u, supprimée\",document,1,confirmed,\n", n, n);
}

static void write_file(const char *folder, const char *kind, unsigned fields, const char *ending,
	void (*write)(FILE *f, unsigned n))
{
	char path[4096];
	FILE *f;

	snprintf(path, sizeof(path), "%s/library/%sbench-%u.%s", folder, kind, fields, ending);
	f = fopen(path, "w");
	if (f == NULL)
		bench_fail("cannot write %s", path);
	write(f, fields);
	if (fclose(f) != 0)
		bench_fail("cannot write %s", path);
}

int generate_forms(const char *folder)
{
	for (unsigned i = 0, fields = FORMS_FIRST; i < FORMS; i++, fields *= 2) {
		write_file(folder, "", fields, "yaml", write_form);
		write_file(folder, "originals/", fields, "csv", write_ledger);
	}
	return 0;
}
