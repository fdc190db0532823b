/*
 * link: names become pointers. At the end every source has its candidates in the
 * order they are tried, every value its shape, every line named its ledger row.
 */
#include "form/read.h"
#include "form/stages.h"

static void use_file(struct arena *a, struct form *f, size_t file)
{
	for (size_t i = 0; i < f->files.count; i++)
		if (f->files.at[i] == file)
			return;
	*LIST_ADD(a, &f->files) = file;
}

static void link_line(const struct form *f, struct replaced *r, struct diags *out)
{
	if (r->id.at != NULL && f->ledger != NULL && !map_find(&f->ledger->by_id, r->id, &r->line))
		read_unknown(
			out, DIAG_LINE_UNKNOWN, r->span, r->id, "line of the original", &f->ledger->by_id);
}

static void link_lines(struct form *f, struct diags *out)
{
	link_line(f, &f->identity, out);
	for (size_t i = 0; i < f->dropped.count; i++)
		link_line(f, &f->dropped.at[i].line, out);
	for (size_t i = 0; i < f->items.count; i++) {
		struct item *it = f->items.at[i];

		for (size_t r = 0; r < it->replaces.count; r++)
			link_line(f, &it->replaces.at[r], out);
		if (it->identity)
			link_line(f, &it->identity_line, out);
	}
}

static void link_files(struct arena *a, struct form *f)
{
	use_file(a, f, f->library->concepts_file);
	for (size_t i = 0; i < f->items.count; i++) {
		const struct item *it = f->items.at[i];

		for (size_t c = 0; c < it->candidates.count; c++)
			use_file(a, f, it->candidates.at[c].provider->file);
		if (it->named != NULL)
			use_file(a, f, f->library->types_file);
		if (it->shape.choices != NULL && it->shape.choices->kind == CHOICES_CODES)
			use_file(a, f, it->shape.choices->file);
	}
}

/* A last day that is written, or a date of the context. */
static void link_until(struct arena *a, struct procedure *p, struct diags *out)
{
	struct str written = { 0 };
	struct value v;
	const char *wrong;

	if (p->until.written.at == NULL || p->until.written.at[0] == '$')
		return;
	wrong = type_read(TYPE_DATE, p->until.written, TYPE_STRICT, a, &written);
	if (wrong != NULL) {
		diag_add(
			out, DIAG_BAD_PROCEDURE, p->until.span, "the last day to file is no date: %s", wrong);
	} else {
		v = type_decode(TYPE_DATE, written);
		p->has_until_day = true;
		p->until_day = v.day;
	}
	p->until.written = (struct str){ 0 };
}

/* A recipient written as a SIRET, or an expression on the context. */
static void link_procedure(struct arena *a, struct form *f, struct diags *out)
{
	struct procedure *p = &f->procedure;
	const char *wrong;

	link_until(a, p, out);
	if (p->recipient.written.at == NULL || p->recipient.written.at[0] == '$')
		return;
	wrong = type_read(TYPE_SIRET, p->recipient.written, TYPE_STRICT, a, &p->recipient_siret);
	if (wrong != NULL)
		diag_add(out, DIAG_BAD_PROCEDURE, p->recipient.span, "the recipient is no SIRET: %s", wrong);
	p->recipient.written = (struct str){ 0 };
}

void form_link(struct arena *a, struct form *f, struct diags *out)
{
	link_lines(f, out);
	link_procedure(a, f, out);
	for (size_t i = 0; i < f->items.count; i++)
		if (f->items.at[i]->kind == ITEM_FIELD)
			link_field(a, f, f->items.at[i], out);
	link_files(a, f);
}
