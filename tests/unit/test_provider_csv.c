/*
 * What may be wrong with csv: of a provider.
 */
#include <criterion/criterion.h>

#include "form/library.h"
#include "scratch.h"

static struct arena arena;
static struct diags out = { .arena = &arena };

static void leave(void)
{
	arena_free(&arena);
	scratch_leave();
}

TestSuite(provider_csv, .init = scratch_enter, .fini = leave);

static const char concepts[] = "concepts:\n"
			       "  u.nom: {label: Nom, type: string}\n"
			       "  u.adresse: {label: Adresse, type: address}\n";

#define HEAD "provider: a.b\ntitle: T\nauthority: Insee\nidentity: siren\ndisclosure: public\n"
#define HOLDS "holds: {u.nom: /a, u.adresse: {parts: {voie: /b}}}\n"

Test(provider_csv, what_is_wrong_is_told)
{
	static const struct {
		const char *csv, *told;
	} rows[] = {
		{ "csv: {key: k, columns: {u.nom: n}}\n", "" },
		{ "csv: {stock: s, file: F, key: k, columns: {u.nom: n}}\n", "" },
		{ "csv: {stock: s, file: F, key: k, absent: {'[ND]': not_diffusible}, columns: {u.nom: n},\n"
		  "  join: {file: G, on: k, columns: {u.adresse/voie: {at: v, if: {l: x}, optional: "
		  "true}}}}\n",
			"" },
		{ "csv: {key: k, columns: {u.nom: n}, join: {on: k, columns: {u.adresse/voie: v}}}\n", "" },
		{ "csv: {stock: s, key: k, columns: {u.nom: n}}\n",
			" L002 the files of a stock have names: file: NAME" },
		{ "csv: {stock: s, file: F, key: k, columns: {u.nom: n},\n"
		  "  join: {on: k, columns: {u.adresse/voie: v}}}\n",
			" L002 the files of a stock have names: file: NAME" },
		{ "csv: {stock: s.t, file: F, key: k, columns: {u.nom: n}}\n", " T017 's.t' is no name" },
		{ "csv: {key: k, absent: {'[ND]': hidden}, columns: {u.nom: n}}\n",
			" T016 'hidden' is no absence" },
		{ "csv: {key: k, columns: {u.nom: {at: n, if: {a: x, b: y}}}}\n",
			" L002 a condition is one column and its text: {COLUMN: TEXT}" },
		{ "csv: {key: k, columns: {u.nom: {at: n, optional: perhaps}}}\n",
			" T016 'perhaps' is no optional" },
		{ "csv: {key: k, columns: {u.nom: n}, join: {columns: {u.adresse/voie: v}}}\n",
			" T014 join needs 'on'" },
		{ "csv: {key: k, columns: {u.nom: n}, join: {on: k}}\n", " L002 join maps no column" },
		{ "csv: {key: k, columns: {u.adresse/voie: v},\n"
		  "  join: {on: k, columns: {u.adresse/commune: c}}}\n",
			" L002 all of 'u.adresse' comes from one file" },
	};

	scratch_write("lib/concepts.yaml", str(concepts));
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct str told, yaml = arena_format(&arena, HEAD "%s" HOLDS, rows[i].csv);

		scratch_write("lib/providers/a.b.yaml", yaml);
		library_load(&arena, "lib", &out);
		told = scratch_messages(&out);
		cr_expect(str_is(told, rows[i].told), "%s\n%.*s", rows[i].csv, STR(told));
	}
}
