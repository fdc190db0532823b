#include "audit/portfolio_html.h"

#include "audit/figure.h"
#include "audit/portfolio_svg.h"
#include "out/html.h"
#include "page/french.h"

#define WORK_DRAWN 15

static const char style[] =
	":root{color-scheme:light}"
	"body{font:1rem/1.5 system-ui,'Segoe UI',Roboto,sans-serif;color:#1b2330;background:#fff;margin:0 "
	"auto;"
	"max-width:66rem;padding:1.5rem}"
	"h1,h2{font-family:Charter,'Sitka Text',Cambria,Georgia,serif;line-height:1.2;text-wrap:balance}"
	"h1{font-size:2.1rem;margin:0 0 .5rem}h2{margin:2.5rem 0 .75rem;font-size:1.4rem}"
	"p,li,td,th{font-size:.95rem}.soft{color:#545d6b}"
	".cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(13rem,1fr));gap:1rem;margin:1.5rem "
	"0;padding:0}"
	".cards li{list-style:none;border:1px solid #dedbd2;border-radius:8px;padding:1rem}"
	".cards "
	"b{display:block;font-size:1.7rem;line-height:1.2;white-space:nowrap;font-variant-numeric:tabular-"
	"nums}"
	"svg{max-width:100%;height:auto}svg text{font:14px system-ui,sans-serif;fill:#1b2330}"
	".legend{display:flex;flex-wrap:wrap;gap:.35rem 1.5rem;padding:0;margin:.5rem 0 1rem}"
	".legend li{list-style:none;display:flex;align-items:center;gap:.5rem}"
	".wide{overflow-x:auto}table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}"
	"caption{text-align:left;color:#545d6b;padding:0 0 .4rem}"
	"th,td{text-align:left;vertical-align:top;padding:.35rem .6rem;border-bottom:1px solid #dedbd2}"
	"thead th{border-bottom:2px solid #757c89}.n{text-align:right;white-space:nowrap}tfoot td,tfoot "
	"th{font-weight:600}th small{font-weight:400}"
	"code{font-size:.85rem;overflow-wrap:anywhere}"
	":focus-visible{outline:3px solid #1c4a86;outline-offset:2px}"
	"@media print{body{max-width:none;padding:0}section,tr,svg{break-inside:avoid}}";

/* ---- pieces ---- */

static void put(struct buf *b, const char *before, struct str words, const char *behind)
{
	buf_puts(b, before);
	out_html(b, words);
	buf_puts(b, behind);
}

static void put_count(struct buf *b, const char *before, size_t n, const char *behind)
{
	buf_puts(b, before);
	french_count(b, n);
	buf_puts(b, behind);
}

static void put_decimal(struct buf *b, struct arena *a, struct decimal d, unsigned places)
{
	french_value(b, TYPE_DECIMAL, figure_text(a, d, places));
}

/* With the places that it has. */
static void put_number(struct buf *b, struct decimal d)
{
	struct buf written = { 0 };

	decimal_write(&written, d, 0);
	french_value(b, TYPE_DECIMAL, buf_str(&written));
	buf_free(&written);
}

/* 24, and below it: de 9 à 67 */
static void put_range(
	struct buf *b, struct arena *a, const struct decimal at[SCENARIO__COUNT], unsigned places)
{
	put_decimal(b, a, at[SCENARIO_CENTRAL], places);
	buf_puts(b, "<br/><small class=\"soft\">de ");
	put_decimal(b, a, at[SCENARIO_LOW], places);
	buf_puts(b, " à ");
	put_decimal(b, a, at[SCENARIO_HIGH], places);
	buf_puts(b, "</small>");
}

static void put_percent(struct buf *b, struct arena *a, size_t part, size_t all)
{
	out_html(b, figure_share(a, part, all));
}

/* Cells of a head; a number's stand on the right. */
static void put_head(struct buf *b, const char *caption, const char *const *heads, size_t count, size_t words)
{
	buf_format(b,
		"<div class=\"wide\" tabindex=\"0\" role=\"region\" "
		"aria-label=\"%s\"><table><caption>%s</caption>"
		"<thead><tr>",
		caption, caption);
	for (size_t i = 0; i < count; i++)
		buf_format(b, "<th scope=\"col\"%s>%s</th>", i < words ? "" : " class=\"n\"", heads[i]);
	buf_puts(b, "</tr></thead>\n<tbody>");
}

/* ---- the figures on top ---- */

static void put_cards(const struct portfolio *p, const struct portfolio_total *t, struct buf *b)
{
	size_t redundant = t->by_fate[FATE_SOURCE] + t->by_fate[FATE_DERIVED] + t->by_fate[FATE_DROPPED];

	put_count(b, "<ul class=\"cards\"><li><b>", t->before.lines, " → ");
	put_count(b, "", t->after.lines, "</b>lignes demandées</li>\n<li><b>");
	put_percent(b, p->arena, redundant, t->before.lines);
	put_count(b, "</b>de redondance : fournies, calculées ou supprimées</li>\n<li><b>",
		t->before.documents, " → ");
	put_count(b, "", t->after.documents, "</b>pièces à joindre</li>\n");
	if (p->parameters != NULL && !t->lost) {
		buf_puts(b, "<li><b>");
		put_decimal(b, p->arena, t->minutes_before[SCENARIO_CENTRAL], 0);
		buf_puts(b, " → ");
		put_decimal(b, p->arena, t->minutes_after[SCENARIO_CENTRAL], 0);
		buf_puts(b, " min</b>pour un dépôt de chaque ; après, de ");
		put_decimal(b, p->arena, t->minutes_after[SCENARIO_LOW], 0);
		buf_puts(b, " à ");
		put_decimal(b, p->arena, t->minutes_after[SCENARIO_HIGH], 0);
		buf_puts(b, "</li>\n");
	}
	buf_puts(b, "</ul>\n");
}

/* ---- forms ---- */

static void put_units(struct buf *b, const struct units *before, const struct units *after)
{
	const size_t figures[] = { before->lines, after->lines, before->questions, after->questions,
		before->cells, after->cells, before->documents, after->documents };

	for (size_t i = 0; i < COUNT(figures); i++)
		put_count(b, "<td class=\"n\">", figures[i], "</td>");
}

static void put_minutes(const struct portfolio *p, const struct portfolio_row *row, struct buf *b)
{
	struct decimal before[SCENARIO__COUNT], after[SCENARIO__COUNT];

	for (int s = 0; s < SCENARIO__COUNT; s++) {
		before[s] = figure_minutes(row->burden.before[s].total);
		after[s] = figure_minutes(row->burden.after[s].total);
	}
	buf_puts(b, "<td class=\"n\">");
	put_range(b, p->arena, before, 0);
	buf_puts(b, "</td><td class=\"n\">");
	put_range(b, p->arena, after, 0);
	buf_puts(b, "</td>");
}

static void put_form(const struct portfolio *p, const struct portfolio_row *row, struct buf *b)
{
	const struct member *m = row->member;

	if (row->form == NULL) {
		put(b, "<tr><th scope=\"row\">", m->form.at ? m->form : m->name,
			"</th><td colspan=\"10\" class=\"soft\">pas encore défini</td></tr>\n");
		return;
	}
	put(b, "<tr><th scope=\"row\">", row->form->title, "");
	put(b, "<br/><small class=\"soft\">", row->form->original, "");
	if (m != NULL)
		put(b, " – ", m->regime, "");
	if (m != NULL && m->alternative_to.at != NULL)
		put(b, "<br/>même démarche que ", m->alternative_to, " : non additionné");
	buf_puts(b, "</small></th>");
	put_units(b, &row->count.before, &row->count.after);
	if (p->parameters != NULL)
		put_minutes(p, row, b);
	buf_puts(b, "</tr>\n");
}

static void put_forms(const struct portfolio *p, const struct portfolio_total *t, struct buf *b)
{
	static const char *const heads[] = { "formulaire", "lignes", "après", "questions", "après", "cases",
		"après", "pièces", "après", "minutes", "après" };
	size_t count = p->parameters != NULL ? COUNT(heads) : COUNT(heads) - 2;

	put_head(b, "Avant et après, par formulaire", heads, count, 1);
	for (size_t i = 0; i < p->rows.count; i++)
		put_form(p, &p->rows.at[i], b);
	put_count(b, "</tbody><tfoot><tr><th scope=\"row\">ensemble : ", t->forms, " formulaires</th>");
	put_units(b, &t->before, &t->after);
	if (p->parameters != NULL) {
		buf_puts(b, "<td class=\"n\">");
		put_range(b, p->arena, t->minutes_before, 0);
		buf_puts(b, "</td><td class=\"n\">");
		put_range(b, p->arena, t->minutes_after, 0);
		buf_puts(b, "</td>");
	}
	buf_puts(b, "</tr></tfoot></table></div>\n");
}

/* ---- what is still asked ---- */

static void put_work(const struct portfolio *p, const struct worklist *w, struct buf *b)
{
	static const char *const heads[] = { "encore demandé", "par", "qui pourrait le fournir", "champs",
		"minutes" };

	put_head(b, "Ce qui est encore demandé, du plus long au plus court", heads, COUNT(heads), 3);
	for (size_t i = 0; i < w->list.count && i < WORK_DRAWN; i++) {
		const struct work *work = &w->list.at[i];

		put(b, "<tr><th scope=\"row\">", work->what, "</th><td>");
		for (size_t f = 0; f < work->forms.count; f++)
			put(b, f > 0 ? ", " : "", work->forms.at[f], "");
		put(b, "</td><td>", work->holder != NULL ? work->holder->name : S("aucune source connue"),
			"</td>");
		put_count(b, "<td class=\"n\">", work->asked, "</td><td class=\"n\">");
		put_decimal(b, p->arena, figure_minutes(work->seconds), 1);
		buf_puts(b, "</td></tr>\n");
	}
	buf_puts(b, "</tbody></table></div>\n");
}

/* ---- what weakens the figures ---- */

static void put_weak(const struct form *f, struct str what, const char *why, struct str reason, struct buf *b)
{
	if (reason.at == NULL)
		return;
	put(b, "<li>", f->name, ", ");
	put(b, "<code>", what, "</code> : ");
	put(b, why, reason, "</li>\n");
}

struct weak {
	const struct form *form;
	struct buf *b;
};

static void put_suppression(
	void *data, const struct section *of, const struct item *it, const struct suppression *s)
{
	const struct weak *w = data;

	(void)of, (void)it;
	put_weak(w->form, s->code, "règle écartée : ", s->reason, w->b);
}

static void put_weaknesses(const struct portfolio *p, const struct portfolio_total *t, struct buf *b)
{
	put_count(b, "<ul><li>", t->reconstructed, " lignes sur ");
	put_count(b, "", t->before.lines,
		" sont reconstituées : elles n’ont pas été lues sur l’original.</li>\n");
	for (size_t i = 0; i < p->rows.count; i++) {
		const struct form *f = p->rows.at[i].form;

		if (f == NULL)
			continue;
		put_weak(f, f->version, "demande plus qu’avant : ", f->accept, b);
		if (p->rows.at[i].count.after.lines > p->rows.at[i].count.before.lines)
			put_weak(f, f->version, "", S("demande plus de lignes que l’original"), b);
		form_suppressions(f, put_suppression, &(struct weak){ f, b });
		for (size_t n = 0; n < f->items.count; n++) {
			const struct item *it = f->items.at[n];

			if (it->origin == ORIGIN_ASK)
				put_weak(f, it->id, "question ajoutée : ", it->added, b);
			put_weak(f, it->id, "demandée bien que détenue : ", it->why_ask, b);
		}
	}
	buf_puts(b, "</ul>\n");
}

/* ---- parameters ---- */

static void put_parameters(const struct portfolio *p, struct buf *b)
{
	static const char *const heads[] = { "paramètre", "source", "certitude", "bas", "central", "haut",
		"unité" };

	put_head(b, "Paramètres du coût", heads, COUNT(heads), 3);
	for (size_t i = 0; i < PARAMETER__COUNT; i++) {
		const struct range *r = &p->parameters->of[i];

		buf_format(b, "<tr><th scope=\"row\"><code>%s</code></th>",
			parameter_word((enum parameter_name)i));
		put(b, "<td>", r->source, ", ");
		put(b, "", r->date, "</td>");
		put(b, "<td>", r->certainty, "</td>");
		for (int s = 0; s < SCENARIO__COUNT; s++) {
			buf_puts(b, "<td class=\"n\">");
			put_number(b, r->at[s]);
			buf_puts(b, "</td>");
		}
		buf_format(b, "<td class=\"n\">%s</td></tr>\n", parameter_unit((enum parameter_name)i));
	}
	buf_puts(b, "</tbody></table></div>\n");
}

static void put_provenance(const struct portfolio *p, struct str command, struct buf *b)
{
	put(b, "<p>Refaire cette page : <code>", command, "</code></p>\n<ul>");
	for (size_t i = 0; i < p->rows.count; i++) {
		const struct form *f = p->rows.at[i].form;

		if (f == NULL)
			continue;
		put(b, "<li>", f->name, " ");
		put(b, "", f->version, " : définition <code>");
		put(b, "", str(f->digest), "</code>, inventaire <code>");
		put(b, "", f->ledger->path, "</code></li>\n");
	}
	buf_puts(b, "</ul>\n");
}

void portfolio_html(const struct portfolio *p, const struct worklist *w, struct str command, struct buf *b)
{
	struct str title = p->wave != NULL ? p->wave->title : S("Formulaires simplifiés : avant et après");
	struct portfolio_total t;

	portfolio_sum(p, (struct str){ 0 }, &t);
	put(b,
		"<!DOCTYPE html>\n<html lang=\"fr\"><head><meta charset=\"utf-8\"/><meta name=\"viewport\" "
		"content=\"width=device-width\"/><title>",
		title, "</title><style>");
	buf_puts(b, style);
	put(b, "</style></head><body>\n<main><h1>", title, "</h1>\n");
	buf_puts(b, "<p class=\"soft\">Chiffres par conception, calculés d’après les définitions et notre "
		    "inventaire des "
		    "formulaires d’origine ; ce ne sont pas des résultats publiés.</p>\n");
	put_cards(p, &t, b);
	svg_patterns(b);
	buf_puts(b, "<section><h2>Ce que sont devenues les lignes de chaque formulaire</h2>\n");
	svg_legend(b);
	svg_forms(p, b);
	put_forms(p, &t, b);
	buf_puts(b, "</section>\n<section><h2>Des originaux à ce qui reste</h2>\n");
	svg_flow(&t, b);
	buf_puts(b, "</section>\n");
	if (w->list.count > 0) {
		buf_puts(b, "<section><h2>Ce qui est encore demandé</h2>\n");
		svg_worklist(p, w, WORK_DRAWN, b);
		put_work(p, w, b);
		buf_puts(b, "</section>\n");
	}
	buf_puts(b, "<section><h2>Ce qui affaiblit ces chiffres</h2>\n");
	put_weaknesses(p, &t, b);
	buf_puts(b, "</section>\n");
	if (p->parameters != NULL) {
		buf_puts(b, "<section><h2>Avec quoi le temps et le coût sont calculés</h2>\n");
		put_parameters(p, b);
		buf_puts(b, "</section>\n");
	}
	buf_puts(b, "<section><h2>Provenance</h2>\n");
	put_provenance(p, command, b);
	buf_puts(b, "</section></main></body></html>\n");
}
