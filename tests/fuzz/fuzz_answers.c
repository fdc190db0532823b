/*
 * Any bytes as answers, YAML or JSON, to each of the shipped forms in turn: read, filled
 * without any source, checked as a filing is, and emitted.
 */
#include "emit/emit.h"
#include "fuzz.h"
#include "text/report.h"

static const char *const paths[] = { "forms/marche-public-simplifie.yaml", "forms/dpae.yaml",
	"forms/aide-publique-simplifiee.yaml" };

static struct filled {
	const struct form *form;
	struct plan *plan;
	struct answers *answers;
	struct segments *segments;
} forms[COUNT(paths)];

static struct arena arena;

static void open_forms(void)
{
	struct diags out = { .arena = &arena };
	struct library *library = library_load(&arena, "forms", &out);

	for (size_t i = 0; i < COUNT(paths); i++) {
		struct filled *f = &forms[i];

		f->form = form_open(&arena, library, paths[i], &out);
		f->plan = f->form != NULL ? plan_compile(&arena, f->form, &out) : NULL;
		if (f->plan == NULL || out.errors > 0)
			abort();
		f->segments = segments_make(&arena, f->plan);
		f->answers = answers_open(&arena, f->plan, NULL, context_none(&arena, f->form));
	}
}

static void fill(struct filled *f, struct arena *a, const struct node *n, struct diags *out, struct buf *b)
{
	const struct given *given = given_read(a, f->form, n, out);
	enum audience who = f->form->applicant == APPLICANT_OPEN ? AUDIENCE_APPLICANT : AUDIENCE_COMPANY;

	answers_fill(f->answers, S("55204944776279"), 1764000000, given, true, out);
	emit_submission(b, f->segments, f->answers, who, S("id"));
	emit_json(b, f->answers, AUDIENCE_AGENT);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena a = { 0 };
	struct diags out = { .arena = &a };
	struct buf b = { 0 };
	struct str bytes = { (const char *)data, size };
	const struct node *n;

	if (forms[0].form == NULL)
		open_forms();
	n = tree_parse(&a, S("answers.yaml"), arena_copy(&a, bytes), &out);
	if (n != NULL)
		fill(&forms[size % COUNT(forms)], &a, n, &out, &b);
	diags_sort(&out);
	report_write(&b, &out, REPORT_TEXT, false);
	buf_free(&b);
	arena_free(&a);
	return 0;
}
