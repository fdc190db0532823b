#include "world.h"

#include "bench.h"
#include "text/report.h"

static const char context_yaml[] = "acheteur: '13002526500013'\n"
				   "reference: Consultation fictive n° 2026-001 <travaux & services>\n"
				   "lots:\n"
				   "  - {numero: '1', intitule: Charpente et couverture}\n"
				   "  - {numero: '2', intitule: Menuiseries extérieures}\n"
				   "  - {numero: '3', intitule: \"Peinture, sols souples\"}\n";

static const char answers_yaml[] = "lots: ['1', '3']\n"
				   "courriel: marches@candidat.example\n"
				   "telephone: 01 99 00 56 78\n"
				   "part_marche: 12.50\n"
				   "encadrement: 42\n"
				   "honneur: true\n";

/* The RCS knows none, one or several representatives. */
static const char *const representatives_yaml[] = {
	"claims: {representant: {value: [{nom: FICTIVE, prenom: Odile, fonction: Présidente}]}}\n",
	"",
	"representant: {pick: 2}\n",
};

void world_expect_clean(struct diags *out, const char *what)
{
	struct buf b = { 0 };

	if (out->list.count == 0)
		return;
	report_write(&b, out, REPORT_TEXT, false);
	bench_fail("%s: %.*s", what, STR(buf_str(&b)));
}

struct library *world_library(struct arena *a, const char *path, struct diags *out)
{
	struct library *l = library_load(a, path, out);

	world_expect_clean(out, path);
	return l;
}

static const struct node *parse(struct world *w, struct str yaml)
{
	const struct node *n = tree_parse(&w->arena, S("bench.yaml"), yaml, &w->out);

	world_expect_clean(&w->out, "answers");
	return n;
}

static const struct given *read_given(struct world *w, size_t representatives, size_t group)
{
	struct company first = company_of(100), second = company_of(200);
	struct str cotraitants = group ? arena_format(&w->arena,
						 "groupement: conjoint\n"
						 "cotraitants: [{siret: '%s'}, {siret: '%s'}]\n",
						 first.siret, second.siret)
				       : S("groupement: seul\n");
	struct str yaml = arena_format(
		&w->arena, "%s%s%.*s", answers_yaml, representatives_yaml[representatives], STR(cotraitants));
	const struct given *g = given_read(&w->arena, w->form, parse(w, yaml), &w->out);

	world_expect_clean(&w->out, "answers");
	return g;
}

/* RUN of the companies, drawn; one in eight applies with two others. */
static void draw_bidders(struct world *w)
{
	unsigned *numbers = arena_array(&w->arena, COMPANIES, sizeof(*numbers));

	for (unsigned n = 0; n < COMPANIES; n++)
		numbers[n] = n;
	for (unsigned i = 0; i < RUN; i++) {
		unsigned other = i + (unsigned)(company_dice(i) % (COMPANIES - i)), number = numbers[other];
		struct company c = company_of(number);
		unsigned representatives = c.representatives < 2 ? c.representatives : 2;
		unsigned group = (c.dice >> 40) % 8 == 0 ? 1 : 0;

		numbers[other] = numbers[i];
		w->bidders[i].siret = arena_copy(&w->arena, str(c.siret));
		w->bidders[i].id = arena_format(&w->arena, "BENCH-%06u", i);
		w->bidders[i].given = w->givens[representatives + 3 * group];
	}
}

struct world *world_open(const char *folder)
{
	struct arena a = { 0 };
	struct world *w = ARENA_NEW(&a, struct world);

	w->arena = a;
	w->out.arena = &w->arena;
	snprintf(w->store, sizeof(w->store), "%s/store", folder);
	w->library = world_library(&w->arena, "forms", &w->out);
	w->form = form_open(&w->arena, w->library, FORM, &w->out);
	world_expect_clean(&w->out, FORM);
	w->plan = plan_compile(&w->arena, w->form, &w->out);
	world_expect_clean(&w->out, FORM);
	w->context = context_read(&w->arena, w->form, parse(w, str(context_yaml)), &w->out);
	world_expect_clean(&w->out, "context");
	w->sources = sources_open(&w->arena, w->plan, w->store, &w->out);
	world_expect_clean(&w->out, w->store);
	w->segments = segments_make(&w->arena, w->plan);
	for (size_t i = 0; i < GIVENS; i++)
		w->givens[i] = read_given(w, i % 3, i / 3);
	draw_bidders(w);
	clock_read(S(AT), &w->at);
	return w;
}

void world_close(struct world *w)
{
	struct arena a = w->arena;

	sources_close(w->sources);
	arena_free(&a);
}

void world_submit(struct world *w, struct answers *an, const struct bidder *who, struct buf *b)
{
	buf_clear(b);
	answers_fill(an, who->siret, w->at, who->given, true, &w->out);
	emit_submission(b, w->segments, an, AUDIENCE_AGENT, who->id);
}
