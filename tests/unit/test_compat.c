/*
 * compat: the verdict on two versions, against what libxml2 says of documents made from
 * each version's schema.
 */
#include "emitted.h"
#include "made_form.h"
#include "xsd_sample.h"

#include "audit/compat.h"
#include "base/file.h"
#include "emit/lexical.h"
#include "text/report.h"

#define LIBRARY "tests/library"

static struct emitted e; /* its arena, and what judges */

static void close_arena(void)
{
	arena_free(&e.arena);
}

TestSuite(compat, .fini = close_arena);

/* ---- written forms ---- */

/* A schema with an element of each form. */
static const char *schema_of_forms(void)
{
	struct buf b = { 0 };

	buf_puts(&b, "<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\">\n");
	for (size_t l = 0; l < LEXICAL__COUNT; l++) {
		const char *word = lexical_word((enum lexical)l);

		buf_format(&b, "<xs:element name=\"%s\" type=\"%s\"/>\n", word, word);
		lexical_write(&b, (enum lexical)l);
	}
	buf_puts(&b, "</xs:schema>");
	const char *kept = arena_z(&e.arena, buf_str(&b));
	buf_free(&b);
	return kept;
}

static bool is_of_form(xmlSchema *schema, enum lexical l, struct str text)
{
	struct buf b = { 0 };
	const char *word = lexical_word(l);

	buf_format(&b, "<%s>", word);
	for (size_t i = 0; i < text.len; i++)
		if (text.at[i] == '<' || text.at[i] == '&')
			buf_format(&b, "&#%d;", text.at[i]);
		else
			buf_putc(&b, text.at[i]);
	buf_format(&b, "</%s>", word);
	bool good = emitted_judge(&e, schema, b.at)[0] == '\0';
	buf_free(&b);
	return good;
}

Test(compat, a_form_within_another_has_no_text_that_the_other_refuses)
{
	const char *xsd = schema_of_forms();
	xmlSchema *schema = emitted_schema(xsd);
	struct xsd_sample s;
	size_t held = 0, refused = 0;

	xsd_sample_open(&s, xsd, 1);
	for (size_t l = 0; l < LEXICAL__COUNT * LEXICAL__COUNT; l++) {
		enum lexical a = (enum lexical)(l / LEXICAL__COUNT), b = (enum lexical)(l % LEXICAL__COUNT);
		bool all = true;

		for (size_t i = 0; i < 150 && all; i++) {
			struct buf text = { 0 };

			xsd_sample_text(&s, &text, lexical_word(a));
			all = is_of_form(schema, b, buf_str(&text));
			cr_expect(all || !lexical_within(a, b), "%s in %s: '%s'", lexical_word(a),
				lexical_word(b), text.at);
			buf_free(&text);
		}
		cr_expect_eq(all, lexical_within(a, b), "%s in %s", lexical_word(a), lexical_word(b));
		held += all;
		refused += !all;
	}
	printf("compat: %zu pairs of written forms: %zu held by 150 texts, %zu refused by one\n",
		held + refused, held, refused);
	xsd_sample_close(&s);
	xmlSchemaFree(schema);
}

/* Codes that are enumerated are texts like any. */
Test(compat, a_text_is_of_a_form_if_libxml2_says_so)
{
	static const char *const texts[] = { "2025-02-29", "2024-02-29", "0000-01-01", "2025-13-01", "0000",
		"2025", "2025-13", "2025-00", "2025-12", "P", "P0D", "P1Y", "true", "false", "1", "-0", "0",
		"0.50", "0.5", "FR", "2A004", "75001", "24:00", "23:59", "a b", "a  b", "99100", "é",
		"2026-11-24T25:00:00Z" };
	xmlSchema *schema = emitted_schema(schema_of_forms());

	for (size_t i = 0; i < COUNT(texts); i++)
		for (size_t l = 0; l < LEXICAL__COUNT; l++)
			if (l != LEXICAL_MOMENT)
				cr_expect_eq(lexical_matches(&e.arena, (enum lexical)l, str(texts[i])),
					is_of_form(schema, (enum lexical)l, str(texts[i])), "%s of %s",
					texts[i], lexical_word((enum lexical)l));
	xmlSchemaFree(schema);
}

/* ---- a pair, and its witnesses ---- */

struct side {
	const char *yaml;
	struct form *form;
	xmlSchema *schema;
	struct xsd_sample sample;
};

static bool open_side(struct side *side, struct library *l, const struct made_form *m)
{
	struct diags out = { .arena = &e.arena };
	struct buf b = { 0 };

	side->yaml = made_form_write(&e.arena, m);
	side->form = form_of(&e.arena, l, S("form.yaml"), str(side->yaml), &out);
	if (out.errors > 0)
		return false;
	made_form_amend(&e.arena, m, side->form);
	emit_xsd(&b, side->form);
	side->schema = emitted_schema(b.at);
	xsd_sample_open(&side->sample, b.at, made_form_roll(1u << 24));
	buf_free(&b);
	return true;
}

static void close_side(struct side *side)
{
	xsd_sample_close(&side->sample);
	xmlSchemaFree(side->schema);
}

/* What a reason is about. */
static const char *const abouts[] = { "namespace", "audience", "element", "order", "origin", "rows", "siret",
	"type", "code", "withheld", "claim" };

struct figures {
	size_t abouts[COUNT(abouts)][2]; /* against backward, against forward */
	size_t pairs, documents, verdicts[VERDICT__COUNT], witnesses, last, held, left_out;
};

/* A document of one side, told to be of the other's version and (named) namespace. */
static bool passes(struct side *from, const struct side *to, size_t number, bool named, struct figures *f)
{
	struct buf b = { 0 };
	const char *namespace = named ? arena_format(&e.arena, "urn:unefois:form:cas:%u", to->form->major).at
				      : NULL;

	xsd_sample_document(&from->sample, &b, number, namespace, arena_z(&e.arena, to->form->version));
	bool good = emitted_judge(&e, to->schema, b.at)[0] == '\0';
	buf_free(&b);
	f->documents++;
	return good;
}

#define HELD 40     /* documents that all must pass */
#define SOUGHT 2000 /* documents among which one must not */

static void judge(struct side *from, struct side *to, bool promised, const char *direction,
	const struct side *old, const struct side *new, struct figures *f)
{
	size_t number = 0, most = promised ? HELD : SOUGHT;

	for (size_t i = 0; i < 3; i++)
		cr_assert(passes(from, from, i, false, f), "what was made is not valid:\n%s", from->yaml);
	while (number < most && passes(from, to, number, true, f))
		number++;
	cr_expect_eq(number == most, promised, "%s is%s promised, document %zu\n--- old\n%s--- new\n%s",
		direction, promised ? "" : " not", number, old->yaml, new->yaml);
	f->held += promised;
	f->witnesses += !promised;
	if (!promised && number > f->last)
		f->last = number;
}

static void count_reason(const struct compat_reason *r, struct figures *f)
{
	for (size_t i = 0; i < COUNT(abouts); i++)
		if (str_starts(r->what, abouts[i])) {
			f->abouts[i][0] += r->not_backward;
			f->abouts[i][1] += r->not_forward;
		}
}

static void compare(struct side *old, struct side *new, struct figures *f)
{
	struct compat c;
	bool backward = true, forward = true, same = old->form->major == new->form->major;

	compat_forms(&e.arena, old->form, new->form, &c);
	for (size_t i = same ? 0 : 1; i < c.reasons.count; i++) {
		backward = backward && !c.reasons.at[i].not_backward;
		forward = forward && !c.reasons.at[i].not_forward;
	}
	for (size_t i = 0; i < c.reasons.count; i++)
		count_reason(&c.reasons.at[i], f);
	judge(old, new, backward, "backward", old, new, f);
	judge(new, old, forward, "forward", old, new, f);
	cr_expect_eq(c.needs, backward ? forward ? BUMP_PATCH : BUMP_MINOR : BUMP_MAJOR);
	if (!same) {
		cr_expect_eq(c.verdict, VERDICT_NONE);
		cr_expect(!passes(old, new, 0, false, f) && !passes(new, old, 0, false, f));
	}
	f->verdicts[c.verdict]++;
	f->pairs++;
}

static void print_figures(const struct figures *f, const char *what)
{
	printf("compat: %zu pairs of %s: %zu backward, %zu forward, %zu both, %zu none; %zu documents; %zu "
	       "promises "
	       "held by %d documents each, %zu refused by a witness (at most %zu made before it)\n",
		f->pairs, what, f->verdicts[VERDICT_BACKWARD], f->verdicts[VERDICT_FORWARD],
		f->verdicts[VERDICT_BOTH], f->verdicts[VERDICT_NONE], f->documents, f->held, HELD,
		f->witnesses, f->last);
}

#define PAIRS 900

/* Backward: each of 40 old documents passes. Not backward: there is an old one that does
 * not. Forward, the other way round. */
Test(compat, the_verdict_is_that_of_libxml2_on_documents_of_either_version)
{
	struct diags out = { .arena = &e.arena };
	struct library *l = library_load(&e.arena, LIBRARY, &out);
	struct figures f = { 0 };

	made_form_seed(20261126);
	while (f.pairs < PAIRS) {
		struct made_form before = made_form(&e.arena), after = made_form_copy(&e.arena, &before);
		struct side old, new;

		for (unsigned n = made_form_roll(4) == 0 ? 2 : 1; n > 0; n--)
			made_form_change(&e.arena, &after);
		after.minor = 1;
		after.major += made_form_roll(12) == 0;
		if (!open_side(&old, l, &before)) {
			f.left_out++;
			continue;
		}
		if (open_side(&new, l, &after)) {
			compare(&old, &new, &f);
			close_side(&new);
		} else {
			f.left_out++;
		}
		close_side(&old);
	}
	print_figures(&f, "forms");
	printf("compat: reasons against backward and forward, %zu made up forms were none:", f.left_out);
	for (size_t i = 0; i < COUNT(abouts); i++) {
		printf(" %s %zu+%zu", abouts[i], f.abouts[i][0], f.abouts[i][1]);
		cr_expect_geq(f.abouts[i][0], 5, "%s", abouts[i]);
		cr_expect_geq(f.abouts[i][1], 5, "%s", abouts[i]);
	}
	printf("\n");
	for (size_t v = 0; v < VERDICT__COUNT; v++)
		cr_expect_geq(f.verdicts[v], PAIRS / 20, "%s", verdict_word((enum verdict)v));
}

/* ---- every two values ---- */

Test(compat, every_two_values_are_told_as_libxml2_does)
{
	struct diags out = { .arena = &e.arena };
	struct library *l = library_load(&e.arena, LIBRARY, &out);
	struct side sides[MADE_VALUES];
	struct figures f = { 0 };

	for (size_t i = 0; i < MADE_VALUES; i++) {
		struct made_form m = made_form_of_value(i);

		cr_assert(open_side(&sides[i], l, &m), "%s", sides[i].yaml);
	}
	for (size_t i = 0; i < MADE_VALUES; i++)
		for (size_t k = 0; k <= i; k++)
			compare(&sides[i], &sides[k], &f);
	for (size_t i = 0; i < MADE_VALUES; i++)
		close_side(&sides[i]);
	print_figures(&f, "values");
	cr_expect_eq(f.pairs, MADE_VALUES * (MADE_VALUES + 1) / 2);
}

/* ---- what the engine files ---- */

/* A change of tests/library/vitrine.yaml, and whether what was filed by it stays valid. */
static const struct {
	const char *from, *to;
	bool valid;
} edits_of_vitrine[] = {
	{ "ask: integer", "ask: decimal", true },
	{ "ask: percent", "ask: integer", false },
	{ "ask: percent", "ask: string", true },
	{ "ask: commune", "ask: postal_code", false },
	{ "ask: postal_code", "ask: commune", true },
	{ "choices: {\"r&d\": \"R&D <x>\", b: Bé}", "choices: {\"r&d\": R, b: B, c: C}", true },
	{ "choices: {\"r&d\": \"R&D <x>\", b: Bé}", "choices: [c, d]", false },
	{ "ask: declaration, text", "purpose: essai, ask: boolean, label", true },
	{ "      - {field: t_euros,",
		"      - {field: t_plus, added: essai, label: Plus, ask: string, purpose: essai, "
		"required: false()}\n      - {field: t_euros,",
		true },
	{ "      - {field: t_euros,",
		"      - {field: t_plus, added: essai, label: Plus, ask: string, purpose: "
		"essai}\n      - {field: t_euros,",
		false },
	{ "field: t_euros", "field: t_autres", false },
	{ "rows: 0..3", "rows: 0..9", true },
	{ "rows: 0..3", "rows: 3..4", false },
	{ "label: Année, ask: year, purpose: essai}\n          - {field: objet",
		"label: Année, ask: year, purpose: essai, required: false()}\n          - {field: objet",
		true },
	{ "edit: locked", "edit: free", true },
	{ "applicant: open", "applicant: mandated", false },
	{ "version: 1.2.3", "version: 2.0.0", false },
	{ "title: Des lignes", "title: Trois lignes", true },
};

#define FILED \
	"{t_string: a, t_integer: 5, t_percent: 12.5, t_euros: 12, t_boolean: true, t_commune: 2A004, " \
	"t_postal_code: '75001', t_choice: b, t_lots: ['1'], t_declaration: true, " \
	"references: [{annee: 2020, objet: x, role: seul}, {annee: 2021, objet: y, role: groupe}]}"

Test(compat_filed, what_the_engine_filed_stays_valid_if_it_was_promised)
{
	struct str yaml;
	struct compat c;

	emitted_open(&e, WORLD_VITRINE);
	emitted_fill(&e, SOCIETE_UNE, FILED, false);
	cr_assert_eq(file_read(&e.arena, "tests/library/vitrine.yaml", 1 << 20, &yaml), FILE_OK);
	const char *old = arena_z(&e.arena, yaml), *filing = emitted_submission(&e, AUDIENCE_APPLICANT);
	cr_assert_str_eq(emitted_invalid(&e, filing), "");
	for (size_t i = 0; i < COUNT(edits_of_vitrine); i++) {
		const char *from = edits_of_vitrine[i].from, *to = edits_of_vitrine[i].to;
		const char *new = emitted_replace(&e, old, from, to);
		struct diags out = { .arena = &e.arena };
		struct buf b = { 0 };
		struct form *f = form_of(&e.arena, e.library, S("vitrine.yaml"), str(new), &out);

		cr_assert_eq(out.errors, 0, "%s: %.*s", to, STR(out.list.at[0]->message));
		compat_forms(&e.arena, e.form, f, &c);
		cr_expect_eq(c.verdict == VERDICT_BACKWARD || c.verdict == VERDICT_BOTH,
			edits_of_vitrine[i].valid, "%s: %s", to, verdict_word(c.verdict));
		emit_xsd(&b, f);
		xmlSchema *schema = emitted_schema(b.at);
		const char *said = emitted_judge(&e, schema, filing);
		cr_expect_eq(said[0] == '\0', edits_of_vitrine[i].valid, "%s: %s", to, said);
		xmlSchemaFree(schema);
		buf_free(&b);
	}
	emitted_close(&e);
}

/* A filing names its version, so that no two schemas agree on it as it stands. */
Test(compat, a_document_that_names_its_own_version_is_valid_by_its_own_schema_only)
{
	struct diags out = { .arena = &e.arena };
	struct library *l = library_load(&e.arena, LIBRARY, &out);
	struct made_form m = made_form_of_value(0), next = m;
	struct side old, new;
	struct figures f = { 0 };
	struct buf b = { 0 };

	next.minor = 1;
	cr_assert(open_side(&old, l, &m) && open_side(&new, l, &next));
	xsd_sample_document(&old.sample, &b, 0, NULL, NULL);
	cr_expect_str_eq(emitted_judge(&e, old.schema, b.at), "");
	cr_expect_neq(emitted_judge(&e, new.schema, b.at)[0], '\0');
	cr_expect(passes(&old, &new, 0, true, &f));
	buf_free(&b);
	close_side(&old);
	close_side(&new);
}

/* ---- version numbers ---- */

Test(compat, a_number_says_at_least_what_the_schema_does)
{
	static const struct {
		unsigned from[2], to[2];
		bool more; /* a field that may be given, or one less */
		enum bump needs, given;
		bool understated;
	} rows[] = {
		{ { 1, 0 }, { 1, 0 }, true, BUMP_MINOR, BUMP_NONE, true },
		{ { 1, 0 }, { 1, 1 }, true, BUMP_MINOR, BUMP_MINOR, false },
		{ { 1, 0 }, { 2, 0 }, true, BUMP_MINOR, BUMP_MAJOR, false },
		{ { 1, 0 }, { 1, 0 }, false, BUMP_MAJOR, BUMP_NONE, true },
		{ { 1, 0 }, { 1, 1 }, false, BUMP_MAJOR, BUMP_MINOR, true },
		{ { 1, 0 }, { 2, 0 }, false, BUMP_MAJOR, BUMP_MAJOR, false },
		{ { 1, 2 }, { 1, 1 }, false, BUMP_MAJOR, BUMP_MINOR, false }, /* older */
		{ { 2, 0 }, { 1, 9 }, false, BUMP_MAJOR, BUMP_MAJOR, false },
		{ { 0, 1 }, { 0, 2 }, false, BUMP_MAJOR, BUMP_MINOR, false }, /* promises nothing */
	};
	struct diags out = { .arena = &e.arena };
	struct library *l = library_load(&e.arena, LIBRARY, &out);

	for (size_t i = 0; i < COUNT(rows); i++) {
		struct made_form less = made_form_of_value(0), more = made_form_of_value(0);
		struct made_form *from = rows[i].more ? &less : &more, *to = rows[i].more ? &more : &less;
		struct side old, new;
		struct compat c;

		more.fields[more.count++] = (struct field){ .id = 2, .not_due = true };
		from->major = rows[i].from[0];
		from->minor = rows[i].from[1];
		to->major = rows[i].to[0];
		to->minor = rows[i].to[1];
		cr_assert(open_side(&old, l, from) && open_side(&new, l, to));
		compat_forms(&e.arena, old.form, new.form, &c);
		cr_expect_eq(c.needs, rows[i].needs, "row %zu needs %s", i, bump_word(c.needs));
		cr_expect_eq(c.given, rows[i].given, "row %zu has %s", i, bump_word(c.given));
		cr_expect_eq(
			compat_is_understated(&c, old.form, new.form), rows[i].understated, "row %zu", i);
		close_side(&old);
		close_side(&new);
	}
}
