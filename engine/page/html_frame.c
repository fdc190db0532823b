/*
 * The frame of a form's pages, made once: head and style, who asks, what documents are
 * not asked, the notice of CRPA L114-8.
 */
#include "base/digest.h"
#include "page/condition.h"
#include "page/html_work.h"
#include "page/html_style.h"
#include "page/words.h"
#include "out/html.h"

void make_text(struct maker *m, struct str s)
{
	out_html(&m->b, s);
}

void make_words(struct maker *m)
{
	make_text(m, buf_str(&m->page.text));
	buf_clear(&m->page.text);
}

void make_puts(struct maker *m, const char *z)
{
	buf_puts(&m->b, z);
}

struct str make_str(struct maker *m)
{
	struct str s = arena_copy(m->a, buf_str(&m->b));

	buf_clear(&m->b);
	return s;
}

static struct str add_run(struct maker *m, struct str run)
{
	*LIST_ADD(m->a, &m->h->runs) = run;
	return run;
}

struct ready make_ready(struct maker *m)
{
	struct str bytes = make_str(m);
	LIST(struct str) rest = { 0 };
	struct ready r = { 0 };

	if (bytes.len == 0)
		return r;
	r.first = add_run(m, str_cut(&bytes, HOLE));
	while (bytes.at != NULL)
		*LIST_ADD(m->a, &rest) = add_run(m, str_cut(&bytes, HOLE));
	r.rest = rest.at;
	r.count = rest.count + 1;
	return r;
}

void make_again(struct maker *m, struct ready r)
{
	buf_add(&m->b, r.first);
	for (size_t i = 1; i < r.count; i++) {
		buf_putc(&m->b, HOLE);
		buf_add(&m->b, r.rest[i - 1]);
	}
}

struct str make_run(struct maker *m)
{
	return add_run(m, make_str(m));
}

/* ---- head ---- */

/* 'sha256-...' of the style: a page that is served needs no 'unsafe-inline'. */
static void put_policy(struct maker *m, struct str style)
{
	char base64[DIGEST_BASE64_SIZE];

	digest_base64(style, base64);
	make_puts(m,
		"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; "
		"base-uri 'none'; style-src 'sha256-");
	make_puts(m, base64);
	make_puts(m, "'\"/>");
}

/* After the fields, whose conditions are rules of the style. */
static void make_head(struct maker *m)
{
	struct buf style = { 0 };

	buf_puts(&style, STYLE_COLORS STYLE_TEXT STYLE_PAGE STYLE_FORM);
	if (m->style.len > 0) {
		buf_puts(&style, "@supports selector(:has(a)){.told{display:none}");
		buf_add(&style, buf_str(&m->style));
		buf_puts(&style, "}");
	}
	buf_puts(&style, STYLE_LAST);
	make_puts(m, "<!DOCTYPE html>\n<html lang=\"fr\" xmlns=\"http://www.w3.org/1999/xhtml\">\n<head>\n"
		     "<meta charset=\"utf-8\"/>\n"
		     "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n"
		     "<meta name=\"referrer\" content=\"no-referrer\"/>\n");
	put_policy(m, buf_str(&style));
	make_puts(m, "\n<link rel=\"icon\" href=\"data:,\"/>\n<title>");
	m->h->head = make_run(m);
	make_text(m, m->form->title);
	make_puts(m, "</title>\n<style>");
	buf_add(&m->b, buf_str(&style));
	make_puts(m, "</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#contenu\">" WORDS_SKIP
		     "</a>\n<header><p>");
	make_text(m, m->form->procedure.service);
	make_puts(m, "</p></header>\n<main id=\"contenu\" tabindex=\"-1\">\n");
	m->h->top = make_run(m);
	make_puts(m, "<h1>");
	make_text(m, m->form->title);
	make_puts(m, "</h1>\n");
	m->h->title = make_run(m);
	buf_free(&style);
}

/* ---- who asks ---- */

#define NO_BREAK "\xc2\xa0"

/* A number of telephone is not broken. */
static struct str unbroken(struct maker *m, struct str s)
{
	struct buf b = { 0 };
	struct str kept;

	for (size_t i = 0; i < s.len; i++)
		buf_add(&b, s.at[i] == ' ' ? S(NO_BREAK) : str_part(s, i, 1));
	kept = arena_copy(m->a, buf_str(&b));
	buf_free(&b);
	return kept;
}

static void put_reach(struct maker *m)
{
	const struct procedure *p = &m->form->procedure;
	const struct str reach[] = { p->address, p->email,
		p->telephone.at ? unbroken(m, p->telephone) : p->telephone };
	bool first = true;

	for (size_t i = 0; i < COUNT(reach); i++) {
		if (reach[i].at == NULL)
			continue;
		make_puts(m, first ? " (" : ", ");
		make_text(m, reach[i]);
		first = false;
	}
	make_puts(m, first ? "" : ")");
}

static void make_who(struct maker *m)
{
	if (m->form->procedure.purpose.at != NULL) {
		make_puts(m, "<p class=\"who\">" WORDS_PURPOSE);
		make_text(m, m->form->procedure.purpose);
		make_puts(m, "</p>\n");
	}
	make_help(m, &m->form->legal_basis, (struct str){ 0 });
	make_puts(m, "<p class=\"who\">" WORDS_ASKED_BY);
	make_text(m, m->form->procedure.service);
	put_reach(m);
	m->h->who = make_run(m);
}

/* ---- documents ---- */

static const struct item *replacing(const struct form *f, size_t line)
{
	for (size_t i = 0; i < f->items.count; i++)
		for (size_t k = 0; k < f->items.at[i]->replaces.count; k++)
			if (f->items.at[i]->replaces.at[k].line == line)
				return f->items.at[i];
	return NULL;
}

static struct str reason_of(const struct form *f, size_t line)
{
	for (size_t i = 0; i < f->dropped.count; i++)
		if (f->dropped.at[i].line.line == line)
			return f->dropped.at[i].reason;
	return (struct str){ 0 };
}

/* "Attestation fiscale : transmis par DGFiP", or the reason why it is gone. */
static bool put_document(struct maker *m, size_t line)
{
	const struct item *it = replacing(m->form, line);
	struct str reason = reason_of(m->form, line);
	struct str label = m->form->ledger->lines.at[line].label;
	bool held = it != NULL && it->origin == ORIGIN_SOURCE && it->candidates.count > 0;

	if (!held && reason.at == NULL)
		return false;
	make_puts(m, "<li>");
	/* a reason that begins with the document's name says it already */
	if (held || str_compare(str_part(reason, 0, label.len), label) != 0) {
		make_text(m, label);
		make_puts(m, WORDS_COLON_BREAK);
	}
	make_puts(m, held ? WORDS_SENT_BY : "");
	make_text(m, held ? it->candidates.at[0].provider->authority : reason);
	make_puts(m, "</li>");
	return true;
}

static void make_documents(struct maker *m)
{
	const struct ledger *l = m->form->ledger;
	bool any = false;

	make_puts(m, "<section><h2>" WORDS_NEVER_ASKED "</h2><ul>");
	for (size_t i = 0; l != NULL && i < l->lines.count; i++)
		if (l->lines.at[i].kind == LINE_DOCUMENT)
			any = put_document(m, i) || any;
	make_puts(m, "</ul></section>\n");
	if (any)
		m->h->documents = make_run(m);
	else
		buf_clear(&m->b);
}

static void make_kept(struct maker *m)
{
	const struct form *f = m->form;
	struct buf words = { 0 };

	make_puts(m, "<section><h2>" WORDS_ON_CONTROL "</h2><p>" WORDS_KEEP "</p><ul>");
	m->h->kept = make_run(m);
	for (size_t i = 0; i < f->items.count; i++) {
		const struct item *it = f->items.at[i];

		if (it->kind != ITEM_FIELD || it->origin != ORIGIN_ON_CONTROL)
			continue;
		make_puts(m, "<li>");
		make_text(m, page_label(it));
		if (!page_is_always(&it->value) && condition_french(&words, f, it->value.expr, NULL)) {
			make_puts(m, " (");
			make_text(m, arena_format(m->a, WORDS_IF, STR(buf_str(&words))));
			make_puts(m, ")");
		}
		buf_clear(&words);
		make_puts(m, "</li>");
		*LIST_ADD(m->a, &m->h->keeps) = (struct html_keep){
			.item = it,
			.line = make_ready(m),
			.reads = condition_reads_of(m->a, f, it, NULL),
		};
	}
	buf_free(&words);
}

/* ---- the notice ---- */

/* From whom; what of each stands in the page, with its source. */
static void put_authorities(struct maker *m)
{
	const struct form *f = m->form;
	struct map told = { 0 };

	for (size_t i = 0; i < f->items.count; i++)
		for (size_t k = 0; k < f->items.at[i]->candidates.count; k++) {
			const struct provider *p = f->items.at[i]->candidates.at[k].provider;
			bool first = told.entries.count == 0;

			if (!map_add(m->a, &told, p->authority, i, NULL))
				continue;
			make_puts(m, first ? "" : WORDS_AND_THEN);
			if (p->correct_at.at != NULL) {
				make_puts(m, "<a href=\"");
				make_text(m, p->correct_at);
				make_puts(m, "\">");
			}
			make_text(m, p->authority);
			make_puts(m, p->correct_at.at != NULL ? "</a>" : "");
		}
}

static void make_notice(struct maker *m)
{
	const struct form *f = m->form;

	make_puts(m, "<section><h2>" WORDS_NOTICE "</h2><p>");
	make_text(m, f->procedure.service);
	make_puts(m, WORDS_NOTICE_WHY);
	put_authorities(m);
	make_puts(m, ".</p><p>" WORDS_NOTICE_RIGHTS);
	make_text(m, f->procedure.service);
	put_reach(m);
	make_puts(m, ".</p>");
	if (f->procedure.remedies.at != NULL) {
		make_puts(m, "<p>" WORDS_REMEDIES);
		make_text(m, f->procedure.remedies);
		make_puts(m, ".</p>");
	}
	make_puts(m, "</section>\n");
	m->h->notice = make_run(m);
}

/* ---- sections ---- */

/* A question that every company is asked as long as its section applies. */
static bool is_for_all(const struct html_field *f)
{
	const struct item *it = f->item;

	if (it->kind != ITEM_FIELD || it->origin != ORIGIN_ASK || f->ask.blank.count == 0 ||
		item_may_be_readonly(it))
		return false;
	return f->reads.asked || (it->relevant.expr == NULL && it->section->relevant.expr == NULL);
}

/* Blank questions that stand one behind the other are one run. */
static void make_asks(struct maker *m, struct html_section *s)
{
	for (size_t first = 0, end; first < s->count; first = end + 1) {
		struct html_field *f = &s->fields[first];

		for (end = first; end < s->count && is_for_all(&s->fields[end]); end++)
			make_again(m, s->fields[end].ask.blank);
		if (end == first)
			continue;
		f->asks = make_ready(m);
		f->asked = end - first;
	}
}

static void make_section(struct maker *m, const struct section *s, struct html_section *to)
{
	const char *class = make_rule(m, NULL, &s->relevant);

	to->section = s;
	to->reads = condition_reads_of(m->a, m->form, NULL, &s->relevant);
	make_puts(m, class[0] != '\0' ? "<section class=\"" : "<section");
	make_puts(m, class[0] != '\0' ? class + 1 : "");
	make_puts(m, class[0] != '\0' ? "\"><h2>" : "><h2>");
	make_text(m, s->title);
	make_puts(m, "</h2>");
	make_condition(m, &s->relevant, class[0] != '\0');
	make_help(m, &s->legal_basis, s->guidance);
	to->open = make_ready(m);
	to->count = s->items.count;
	to->fields = arena_array(m->a, to->count + 1, sizeof(*to->fields));
	for (size_t i = 0; i < to->count; i++)
		make_field(m, m->form->items.at[s->items.at[i]], &to->fields[i]);
	make_asks(m, to);
}

/* The first that is known of the company and tells it that it is itself. */
static const struct item *identifying(const struct form *f, enum identifies what)
{
	for (size_t i = 0; i < f->items.count; i++) {
		const struct item *it = f->items.at[i];

		if (it->kind == ITEM_FIELD && it->origin == ORIGIN_SOURCE && it->repeat == NULL &&
			it->concept != NULL && it->concept->identifies == what)
			return it;
	}
	return NULL;
}

/* Only where there is such a thing: other pages stay as short as they are. */
static void style_readonly(struct maker *m)
{
	for (size_t i = 0; i < m->form->items.count; i++)
		if (item_may_be_readonly(m->form->items.at[i])) {
			buf_puts(&m->style,
				".ro{border:0;padding:0;margin:1.75rem 0 0;min-width:0}.ro>.q{margin:.4rem 0 "
				"0}"
				".row>.ro{flex:1 1 11rem;margin:0}.ro input,.ro select,.ro textarea{"
				"background:var(--bg)}");
			return;
		}
}

struct html *html_make(struct arena *a, const struct plan *p)
{
	struct html *h = ARENA_NEW(a, struct html);
	struct maker m = { .a = a, .h = h, .form = p->form, .page = { .plan = p } };

	h->plan = p;
	h->dues = page_dues_of(a, p->form);
	h->name = identifying(p->form, IDENTIFIES_NAME);
	h->place = identifying(p->form, IDENTIFIES_PLACE);
	h->sections = arena_array(a, p->form->sections.count + 1, sizeof(*h->sections));
	for (size_t i = 0; i < p->form->sections.count; i++)
		make_section(&m, p->form->sections.at[i], &h->sections[i]);
	style_readonly(&m);
	make_head(&m);
	make_who(&m);
	make_documents(&m);
	make_kept(&m);
	make_notice(&m);
	buf_add(&m.b, buf_str(&m.lists));
	h->lists = make_run(&m);
	buf_free(&m.b);
	buf_free(&m.page.text);
	buf_free(&m.style);
	buf_free(&m.lists);
	buf_free(&m.hints);
	return h;
}
