/*
 * explain: a field of a form, or a code of a message.
 */
#include "rules/example.h"
#include "rules/rules.h"
#include "text/report.h"
#include "unefois/explain.h"
#include "unefois/open.h"

/* An example as it would stand in a file. */
static void example_lines(struct job *job, const char *head, const char *text)
{
	struct str rest = str(text);

	buf_format(&job->data, "  %s:\n", head);
	while (rest.at != NULL) {
		buf_puts(&job->data, "    ");
		report_safe(&job->data, str_cut(&rest, '\n'));
		buf_putc(&job->data, '\n');
	}
}

static void explain_rule(struct job *job, enum diag_code code)
{
	const struct example *e;

	report_rule(&job->data, code);
	if (rules_may_suppress(str(diag_rule(code)->code)))
		buf_format(&job->data, "  = or suppress: {%s: reason}\n", diag_rule(code)->code);
	for (size_t next = 0; (e = example_of(code, &next)) != NULL;) {
		example_lines(job, arena_format(&job->arena, "wrong, %s", example_place_what(e->place)).at,
			e->wrong);
		if (e->right != NULL)
			example_lines(job, "right", e->right);
	}
}

/* Of everything that a definition, or its library, can be told. */
static void explain_all(struct job *job)
{
	static const char kinds[] = "TEFLOV";

	for (const char *kind = kinds; *kind != '\0'; kind++)
		for (size_t i = 0; i < DIAG__COUNT; i++) {
			if (diag_rule((enum diag_code)i)->code[0] != *kind)
				continue;
			buf_puts(&job->data, job->data.len > 0 ? "\n" : "");
			explain_rule(job, (enum diag_code)i);
		}
}

static void explain_code(struct job *job, struct str code)
{
	struct str codes[DIAG__COUNT];
	enum diag_code found;

	if (diag_find(code, &found)) {
		explain_rule(job, found);
		explain_words(job, found);
		return;
	}
	for (size_t i = 0; i < COUNT(codes); i++)
		codes[i] = str(diag_rule((enum diag_code)i)->code);
	job_suggest(
		job, job_usage(job, "'%.*s' is no code of a message", STR(code)), code, codes, COUNT(codes));
}

static void say_unknown(struct job *job, struct str name)
{
	const struct form *f = job->form;
	struct str *names = arena_array(&job->arena, f->items.count + 1, sizeof *names);

	for (size_t i = 0; i < f->items.count; i++)
		names[i] = f->items.at[i]->id;
	job_suggest(job, job_usage(job, "'%.*s' is no field of '%.*s'", STR(name), STR(f->name)), name, names,
		f->items.count);
}

void cmd_explain(struct job *job)
{
	struct str name = str(job_argument(job, 1));

	if (job_option(job, OPTION_ALL) != NULL && job_argument(job, 0) == NULL) {
		explain_all(job);
		return;
	}
	if (job_argument(job, 0) == NULL) {
		job_usage(job, "explain wants a code, a form and a field, or --all");
		return;
	}
	if (name.at == NULL) {
		explain_code(job, str(job_argument(job, 0)));
		return;
	}
	if (!open_form(job, job_argument(job, 0)))
		return;
	const struct item *it = str_starts(name, "$") ? form_variable(job->form, str_part(name, 1, name.len))
						      : form_field(job->form, name);
	if (it != NULL)
		explain_item(job, it);
	else
		say_unknown(job, name);
}
