#include "forms.h"

#define GROUP \
	"groupement: conjoint\n" \
	"cotraitants: [{siret: '00000101600013'}, {siret: '00000201400017'}]\n"

const struct bench_form bench_forms[BENCH_FORMS] = {
	{
		.name = "marche-public-simplifie",
		.path = "forms/marche-public-simplifie.yaml",
		.context = "tests/bench/answers/mps_context.yaml",
		.answers = "tests/bench/answers/mps.yaml",
		.givens = {
			"groupement: seul\n",
			"groupement: seul\nrepresentant: {pick: 2}\n",
			"groupement: seul\n"
			"claims: {representant: {value: [{nom: FICTIVE, prenom: Odile, fonction: Présidente}]}}\n",
			GROUP,
			GROUP "representant: {pick: 2}\n",
			GROUP "claims: {representant: {value: [{nom: FICTIVE, prenom: Odile, fonction: Présidente}]}}\n",
		},
		.rare = 3,
		.every = 1,
	},
	{
		.name = "dpae",
		.path = "forms/dpae.yaml",
		.context = "tests/data/dpae/context.yaml",
		.answers = "tests/bench/answers/dpae.yaml",
		.givens = { "", "premiere_declaree: false\n" },
		.every = 1,
	},
	{
		.name = "aide-publique-simplifiee",
		.path = "forms/aide-publique-simplifiee.yaml",
		.context = "tests/data/aps/context.yaml",
		.answers = "tests/bench/answers/aps.yaml",
		.givens = { "", "representant: {pick: 1}\n", "representant: {pick: 2}\nstructure_sportive: club\n",
			"representant: {pick: 1}\nstructure_sportive: club\n", "structure_sportive: club\n" },
		.every = 10,
	},
};
