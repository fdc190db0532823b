#include "rules/catalogue.h"

#include <jansson.h>

#include "base/memory.h"
#include "out/json.h"
#include "rules/rules.h"
#include "text/report.h"

static const struct {
	const char *letters, *what;
} groups[] = {
#define X(letters, what) { letters, what },
	CATALOGUE_GROUPS(X)
#undef X
};

static bool is_of(enum diag_code code, const char *letters)
{
	const char *written = diag_rule(code)->code;
	size_t len = strcspn(written, "0123456789");

	return len == strlen(letters) && strncmp(written, letters, len) == 0;
}

void catalogue_walk(struct arena *a, const struct catalogue_writer *w, struct buf *b)
{
	for (size_t g = 0; g < COUNT(groups); g++) {
		bool any = false;

		for (size_t i = 0; i < DIAG__COUNT; i++) {
			if (!is_of((enum diag_code)i, groups[g].letters))
				continue;
			if (!any && w->group != NULL)
				w->group(b, groups[g].letters, groups[g].what);
			any = true;
			w->rule(a, (enum diag_code)i, b);
		}
	}
}

struct str catalogue_level(struct arena *a, enum diag_code code)
{
	const struct diag_rule *rule = diag_rule(code);

	return rule->level == DIAG_ERROR ? arena_format(a, "error, exit status %d", rule->exit)
					 : S("warning");
}

/* ---- for a terminal ---- */

static void put_lines(struct buf *b, const char *indent, struct str text)
{
	while (text.len > 0) {
		buf_puts(b, indent);
		report_safe(b, str_cut(&text, '\n'));
		buf_putc(b, '\n');
	}
}

void catalogue_rule(struct arena *a, enum diag_code code, struct buf *b)
{
	const char *written = diag_rule(code)->code;
	struct example e;

	report_rule(b, code);
	if (rules_may_suppress(str(written)))
		buf_format(b, "  = or, where it does not hold: suppress: {%s: reason}\n", written);
	if (!example_read(a, code, &e))
		return;
	buf_putc(b, '\n');
	put_lines(b, "  ", e.why);
	for (size_t i = 0; i < e.parts.count; i++) {
		const struct example_part *part = &e.parts.at[i];

		buf_format(b, "\n  %.*s\n", STR(example_head(a, part)));
		put_lines(b, "    ", part->text);
	}
}

static void text_group(struct buf *b, const char *letters, const char *what)
{
	buf_format(b, "%s%s: %s\n", b->len > 0 ? "\n" : "", letters, what);
}

static void text_rule(struct arena *a, enum diag_code code, struct buf *b)
{
	buf_putc(b, '\n');
	catalogue_rule(a, code, b);
}

void catalogue_text(struct arena *a, struct buf *b)
{
	static const struct catalogue_writer writer = { text_group, text_rule };

	catalogue_walk(a, &writer, b);
}

/* ---- Markdown ---- */

static void markdown_group(struct buf *b, const char *letters, const char *what)
{
	buf_format(b, "\n## %s: %s\n", letters, what);
}

static void markdown_rule(struct arena *a, enum diag_code code, struct buf *b)
{
	const struct diag_rule *rule = diag_rule(code);
	struct example e = { 0 };

	example_read(a, code, &e);
	buf_format(b, "\n### %s: %s\n\n", rule->code, rule->title);
	buf_format(b, "*%.*s* – %s", STR(catalogue_level(a, code)), rule->remedy);
	if (rules_may_suppress(str(rule->code)))
		buf_format(b, "; or, where it does not hold, `suppress: {%s: reason}`", rule->code);
	buf_puts(b, "\n");
	if (e.why.len > 0)
		buf_format(b, "\n%.*s", STR(e.why));
	for (size_t i = 0; i < e.parts.count; i++) {
		const struct example_part *part = &e.parts.at[i];

		buf_format(b, "\n%.*s\n\n```yaml\n%.*s```\n", STR(example_head(a, part)), STR(part->text));
	}
}

void catalogue_markdown(struct arena *a, struct buf *b)
{
	static const struct catalogue_writer writer = { markdown_group, markdown_rule };

	buf_puts(b, "# Rules of unefois\n\nParts of a form stand in this one; fields, in its section:\n\n");
	buf_format(b, "```yaml\n%.*s```\n", STR(example_file("form.yaml")));
	catalogue_walk(a, &writer, b);
}

/* ---- JSON ---- */

static json_t *json_part(const struct example_part *part)
{
	return json_pack("{s:b, s:o, s:o}", "right", (int)part->right, "file", out_json_str(part->file),
		"text", out_json_str(part->text));
}

static json_t *json_rule(struct arena *a, enum diag_code code)
{
	const struct diag_rule *rule = diag_rule(code);
	json_t *parts = json_array();
	struct example e = { 0 };

	example_read(a, code, &e);
	for (size_t i = 0; i < e.parts.count; i++)
		if (json_array_append_new(parts, json_part(&e.parts.at[i])) != 0)
			memory_exhausted();
	return json_pack("{s:s, s:s, s:i, s:b, s:s, s:s, s:o, s:o}", "code", rule->code, "level",
		rule->level == DIAG_ERROR ? "error" : "warning", "exit",
		rule->level == DIAG_ERROR ? rule->exit : EXIT_CLEAN, "suppressible",
		(int)rules_may_suppress(str(rule->code)), "title", rule->title, "remedy", rule->remedy, "why",
		out_json_str(str_trim(e.why)), "examples", parts);
}

void catalogue_json(struct arena *a, struct buf *b)
{
	json_t *list = json_array();

	for (size_t i = 0; i < DIAG__COUNT; i++)
		if (json_array_append_new(list, json_rule(a, (enum diag_code)i)) != 0)
			memory_exhausted();
	out_json(b, json_pack("{s:o, s:o}", "form", out_json_str(example_file("form.yaml")), "rules", list));
}
