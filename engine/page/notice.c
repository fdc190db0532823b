#include "page/notice.h"

#include "out/html.h"
#include "page/words.h"
#include "page/wrap.h"

/* A provider that the form may ask, and what of. */
struct fetched {
	const struct provider *provider;
	LIST(struct str) what;
	bool protected; /* what it gives is not shown to whoever types a SIRET */
};

struct notice {
	LIST(struct fetched) list; /* in the order in which the form names them */
};

static struct fetched *of_provider(struct arena *a, struct notice *n, const struct provider *p)
{
	for (size_t i = 0; i < n->list.count; i++)
		if (n->list.at[i].provider == p)
			return &n->list.at[i];
	struct fetched *new = LIST_ADD(a, &n->list);

	new->provider = p;
	new->protected = p->disclosure == DISCLOSURE_PROTECTED;
	return new;
}

static void add_what(struct arena *a, struct fetched *to, struct str label)
{
	for (size_t i = 0; i < to->what.count; i++)
		if (str_equal(to->what.at[i], label))
			return;
	*LIST_ADD(a, &to->what) = label;
}

static struct notice collect(struct arena *a, const struct form *f)
{
	struct notice n = { 0 };

	for (size_t i = 0; i < f->items.count; i++) {
		const struct item *it = f->items.at[i];

		for (size_t c = 0; c < it->candidates.count; c++)
			add_what(a, of_provider(a, &n, it->candidates.at[c].provider), it->label);
	}
	return n;
}

static struct str joined(struct arena *a, const struct str *texts, size_t count)
{
	struct str all = S("");

	for (size_t i = 0; i < count; i++)
		all = arena_format(a, "%.*s%s%.*s", STR(all), i > 0 ? " ; " : "", STR(texts[i]));
	return all;
}

static struct str source_of(struct arena *a, const struct provider *p)
{
	return arena_format(a, "%.*s – %.*s", STR(p->authority), STR(p->title.at ? p->title : p->name));
}

/* Who asks, what for, and by which law. */
static struct str opening(struct arena *a, const struct form *f)
{
	const struct procedure *p = &f->procedure;
	struct str purpose = p->purpose.at ? arena_format(a, WORDS_FETCHED_FOR "%.*s, ", STR(p->purpose))
					   : S("");
	struct str law = f->legal_basis.list.count > 0
				 ? arena_format(a, " (%.*s)",
					   STR(joined(a, f->legal_basis.list.at, f->legal_basis.list.count)))
				 : S("");

	return arena_format(
		a, "%.*s%.*s" WORDS_FETCHED_GETS "%.*s.", STR(purpose), STR(p->service), STR(law));
}

/* ---- text ---- */

static void text_of(struct arena *a, const struct form *f, const struct fetched *from, struct buf *b)
{
	const struct provider *p = from->provider;

	buf_putc(b, '\n');
	wrap_write(b, 0, S("- "), source_of(a, p));
	wrap_write(b, 2, str(WORDS_FETCHED_DATA), joined(a, from->what.at, from->what.count));
	if (p->legal_basis.count > 0)
		wrap_write(b, 2, str(WORDS_FETCHED_LAW), joined(a, p->legal_basis.at, p->legal_basis.count));
	if (from->protected && f->applicant == APPLICANT_OPEN)
		wrap_write(b, 2, S(""), str(WORDS_FETCHED_UNSEEN));
	wrap_write(b, 2, str(WORDS_FETCHED_CORRECT), p->correct_at.at ? p->correct_at : p->authority);
}

void notice_text(struct arena *a, const struct form *f, struct buf *b)
{
	struct notice n = collect(a, f);

	wrap_title(b, f->title, '=');
	buf_putc(b, '\n');
	if (n.list.count == 0) {
		wrap_write(b, 0, S(""), str(WORDS_FETCHED_NOTHING));
		return;
	}
	wrap_write(b, 0, S(""), opening(a, f));
	for (size_t i = 0; i < n.list.count; i++)
		text_of(a, f, &n.list.at[i], b);
	buf_putc(b, '\n');
	wrap_write(b, 0, S(""), str(WORDS_FETCHED_RIGHTS));
}

/* ---- HTML ---- */

static void put(struct buf *b, const char *before, struct str words, const char *behind)
{
	buf_puts(b, before);
	out_html(b, words);
	buf_puts(b, behind);
}

static void put_term(struct buf *b, const char *term, struct str words)
{
	/* the words of a terminal end with a colon and a blank */
	put(b, "<dt>", str_trim(str_part(str(term), 0, str_find(str(term), ':'))), "</dt>");
	put(b, "<dd>", words, "</dd>\n");
}

static void html_of(struct arena *a, const struct form *f, const struct fetched *from, struct buf *b)
{
	const struct provider *p = from->provider;
	struct str address = p->correct_at;

	put(b, "<section><h2>", source_of(a, p), "</h2>\n<dl>");
	put_term(b, WORDS_FETCHED_DATA, joined(a, from->what.at, from->what.count));
	if (p->legal_basis.count > 0)
		put_term(b, WORDS_FETCHED_LAW, joined(a, p->legal_basis.at, p->legal_basis.count));
	if (str_starts(address, "https://")) {
		put(b, "<dt>",
			str_trim(str_part(
				str(WORDS_FETCHED_CORRECT), 0, str_find(str(WORDS_FETCHED_CORRECT), ':'))),
			"</dt>");
		put(b, "<dd><a href=\"", address, "\">");
		put(b, "", address, "</a></dd>\n");
	} else {
		put_term(b, WORDS_FETCHED_CORRECT, address.at ? address : p->authority);
	}
	buf_puts(b, "</dl>");
	if (from->protected && f->applicant == APPLICANT_OPEN)
		put(b, "<p>", str(WORDS_FETCHED_UNSEEN), "</p>");
	buf_puts(b, "</section>\n");
}

void notice_html(struct arena *a, const struct form *f, struct buf *b)
{
	struct notice n = collect(a, f);

	put(b,
		"<!DOCTYPE html>\n<html lang=\"fr\"><head><meta charset=\"utf-8\"/><meta name=\"viewport\" "
		"content=\"width=device-width\"/><title>",
		f->title,
		"</title><style>body{font:1rem/1.5 system-ui,sans-serif;max-width:44rem;margin:0 "
		"auto;padding:1rem;"
		"color:#1b2330;background:#fff}h2{font-size:1.1rem;margin:1.5rem 0 "
		".25rem}dl{margin:0}dt{color:#545d6b}"
		"dd{margin:0 0 .5rem}a{color:#1c4a86}@media "
		"print{section{break-inside:avoid}}</style></head><body>\n");
	put(b, "<main><h1>", f->title, "</h1>\n");
	put(b, "<p>", n.list.count > 0 ? opening(a, f) : str(WORDS_FETCHED_NOTHING), "</p>\n");
	for (size_t i = 0; i < n.list.count; i++)
		html_of(a, f, &n.list.at[i], b);
	if (n.list.count > 0)
		put(b, "<p>", str(WORDS_FETCHED_RIGHTS), "</p>\n");
	buf_puts(b, "</main></body></html>\n");
}
