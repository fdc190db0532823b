/*
 * The catalogue as one page: nothing is fetched, no script runs; what is wrong and right
 * is said in words, not by colour alone.
 */
#include "out/html.h"
#include "rules/catalogue.h"
#include "rules/rules.h"

static const char style[] =
	"body{font:1rem/1.5 system-ui,sans-serif;color:#1b1b1b;background:#fff;max-width:60rem;margin:0 auto;"
	"padding:1rem}\n"
	"article{border-top:1px solid #bbb;padding:.5rem 0}\n"
	"h3{margin:.5rem 0}\n"
	"pre{background:#f4f4f4;padding:.5rem;overflow-x:auto;border-left:.3rem solid #555;margin:.25rem 0}\n"
	".wrong pre{border-color:#b3000f}.right pre{border-color:#1a6e2e}\n"
	".head{font-weight:bold;margin:.5rem 0 0}\n"
	"a{color:#003a8c}\n"
	"a:focus,pre:focus{outline:3px solid #003a8c;outline-offset:2px}\n"
	"@media print{article{break-inside:avoid}}\n";

static void put_text(struct buf *b, const char *before, struct str text, const char *behind)
{
	buf_puts(b, before);
	out_html(b, text);
	buf_puts(b, behind);
}

/* What is long is scrolled, with a keyboard too. */
static void put_code(struct buf *b, struct str text, const char *what)
{
	buf_format(b, "<pre tabindex=\"0\" role=\"region\" aria-label=\"%s\">", what);
	out_html(b, text);
	buf_puts(b, "</pre>\n");
}

/* ---- contents ---- */

static void link_group(struct buf *b, const char *letters, const char *what)
{
	buf_format(b, "%s<li><a href=\"#%s\">", b->len > 0 ? "</li>\n" : "", letters);
	out_html(b, str(what));
	buf_puts(b, "</a>:");
}

static void link_rule(struct arena *a, enum diag_code code, struct buf *b)
{
	const char *written = diag_rule(code)->code;

	(void)a;
	buf_format(b, " <a href=\"#%s\">%s</a>", written, written);
}

/* ---- rules ---- */

static void put_group(struct buf *b, const char *letters, const char *what)
{
	buf_format(b, "<h2 id=\"%s\">", letters);
	out_html(b, str(what));
	buf_puts(b, "</h2>\n");
}

static void put_part(
	struct arena *a, const char *code, size_t number, const struct example_part *part, struct buf *b)
{
	struct str head = example_head(a, part);

	buf_format(b, "<div class=\"%s\">\n", part->right ? "right" : "wrong");
	put_text(b, "<p class=\"head\">", head, "</p>\n");
	put_code(b, part->text, arena_format(a, "%s, part %zu", code, number).at);
	buf_puts(b, "</div>\n");
}

static void put_rule(struct arena *a, enum diag_code code, struct buf *b)
{
	const struct diag_rule *rule = diag_rule(code);
	struct example e = { 0 };

	example_read(a, code, &e);
	buf_format(b, "<article id=\"%s\">\n<h3>%s: ", rule->code, rule->code);
	put_text(b, "", str(rule->title), "</h3>\n");
	put_text(b, "<p>", catalogue_level(a, code), "</p>\n");
	if (e.why.len > 0)
		put_text(b, "<p>", str_trim(e.why), "</p>\n");
	put_text(b, "<p>What to do: ", str(rule->remedy), "");
	if (rules_may_suppress(str(rule->code)))
		buf_format(
			b, "; or, where it does not hold, <code>suppress: {%s: reason}</code>", rule->code);
	buf_puts(b, ".</p>\n");
	for (size_t i = 0; i < e.parts.count; i++)
		put_part(a, rule->code, i + 1, &e.parts.at[i], b);
	buf_puts(b, "</article>\n");
}

void catalogue_html(struct arena *a, struct buf *b)
{
	static const struct catalogue_writer links = { link_group, link_rule },
					     rules = { put_group, put_rule };
	struct buf contents = { 0 };

	catalogue_walk(a, &links, &contents);
	buf_puts(b, "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\"/>\n"
		    "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n"
		    "<title>Rules of unefois</title>\n<style>\n");
	buf_puts(b, style);
	buf_puts(b, "</style>\n</head>\n<body>\n<main>\n<h1>Rules of unefois</h1>\n<nav "
		    "aria-label=\"Rules\">\n<ul>\n");
	buf_add(b, buf_str(&contents));
	buf_puts(b, "</li>\n</ul>\n</nav>\n"
		    "<p>Examples that are parts of a form stand in this one; fields, in its section.</p>\n");
	put_code(b, example_file("form.yaml"), "the form that the examples stand in");
	catalogue_walk(a, &rules, b);
	buf_puts(b, "</main>\n</body>\n</html>\n");
	buf_free(&contents);
}
