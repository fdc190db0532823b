#include "fixture.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/file.h"
#include "source/import.h"

static void must_be_clean(struct fixture *f)
{
	struct buf b = { 0 };

	report_write(&b, &f->out, REPORT_TEXT, false);
	cr_assert(f->out.errors == 0, "%s", b.at);
	buf_free(&b);
}

void fixture_open(struct fixture *f, const char *form)
{
	*f = (struct fixture){ 0 };
	f->out.arena = &f->arena;
	f->library = library_load(&f->arena, LIBRARY, &f->out);
	cr_assert(f->library != NULL);
	f->form = form_open(&f->arena, f->library, form, &f->out);
	must_be_clean(f);
	f->plan = plan_compile(&f->arena, f->form, &f->out);
	must_be_clean(f);
}

void fixture_import(struct fixture *f)
{
	snprintf(f->store, sizeof(f->store), "/tmp/unefois-test-XXXXXX");
	cr_assert(mkdtemp(f->store) != NULL);
	for (size_t i = 0; i < f->library->providers.count; i++) {
		const struct provider *p = f->library->providers.at[i];
		struct import_result result;
		struct str csv = arena_format(&f->arena, "%s/registers/%.*s.csv", LIBRARY, STR(p->name));

		cr_assert(import_csv(&f->arena, p, csv.at, f->store, &result, &f->out), "%s", csv.at);
	}
	must_be_clean(f);
	fixture_said(f);
}

static const struct context *make_context(struct fixture *f)
{
	const struct node *n = tree_parse(&f->arena, S("context"), S("seuil: 10\n"), &f->out);

	return context_read(&f->arena, f->form, n, &f->out);
}

void fixture_fill(struct fixture *f, const char *siret, const char *answers, bool complete)
{
	const struct node *n = NULL;
	moment_t at;

	cr_assert(clock_read(S("2026-11-24T09:00:00Z"), &at));
	if (f->answers == NULL) {
		const struct context *c = make_context(f);

		must_be_clean(f);
		if (f->store[0] != 0)
			f->sources = sources_open(&f->arena, f->plan, f->store, &f->out);
		must_be_clean(f);
		f->answers = answers_open(&f->arena, f->plan, f->sources, c);
	}
	if (answers != NULL)
		n = tree_parse(&f->arena, S("answers"), str(answers), &f->out);
	answers_fill(
		f->answers, str(siret), at, given_read(&f->arena, f->form, n, &f->out), complete, &f->out);
}

static void show_cells(struct buf *b, const struct item *it, const struct str *cells, size_t rows)
{
	for (size_t r = 0; r < rows; r++)
		for (size_t p = 0; p < it->shape.part_count; p++) {
			buf_add(b, cells[r * it->shape.part_count + p]);
			if (p + 1 < it->shape.part_count)
				buf_putc(b, ',');
			else if (r + 1 < rows)
				buf_putc(b, ';');
		}
}

const char *fixture_show(struct fixture *f, const char *path, size_t row)
{
	const struct item *it = form_field(f->form, str(path));
	const struct cell *c;
	struct buf b = { 0 };
	const char *shown;

	cr_assert(it != NULL, "no field %s", path);
	c = answers_cell(
		f->answers, it, it->repeat != NULL ? &f->answers->rows[it->repeat->number].at[row] : NULL);
	if (!c->relevant)
		buf_puts(&b, "x");
	else if (c->state == CELL_VALUE)
		show_cells(&b, it, c->cells, c->rows);
	else
		buf_format(&b, "%s%s", c->state == CELL_ABSENT ? "!" : "-", outcome_word(c->outcome));
	if (c->claim != NULL) {
		buf_puts(&b, c->claim_counts ? " claim! " : " claim ");
		show_cells(&b, it, c->claim->cells, c->claim->rows);
	}
	shown = arena_z(&f->arena, buf_str(&b));
	buf_free(&b);
	return shown;
}

const char *fixture_said(struct fixture *f)
{
	struct buf b = { 0 };
	const char *all;

	for (size_t i = 0; i < f->out.list.count; i++)
		buf_format(&b, "%s%s %.*s", i ? "\n" : "", diag_rule(f->out.list.at[i]->code)->code,
			STR(f->out.list.at[i]->message));
	f->out = (struct diags){ .arena = &f->arena };
	all = arena_z(&f->arena, b.len ? buf_str(&b) : S(""));
	buf_free(&b);
	return all;
}

static void remove_store(struct fixture *f)
{
	struct str *names;
	size_t count = file_list(&f->arena, f->store, "", true, &names);

	for (size_t i = 0; i < count; i++)
		unlink(path_join(&f->arena, str(f->store), names[i]));
	rmdir(path_join(&f->arena, str(f->store), S("registers")));
	rmdir(f->store);
}

void fixture_close(struct fixture *f)
{
	if (f->answers != NULL)
		answers_close(f->answers);
	if (f->sources != NULL)
		sources_close(f->sources);
	if (f->store[0] != 0)
		remove_store(f);
	arena_free(&f->arena);
}
