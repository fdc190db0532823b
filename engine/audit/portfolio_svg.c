#include "audit/portfolio_svg.h"

#include "audit/figure.h"
#include "out/html.h"
#include "page/french.h"

/* X(fate, colour, mark, words): mark is what the pattern adds to the colour. */
#define LOOKS(X) \
	X(SOURCE, "#0072b2", "", "fournie par une administration") \
	X(DERIVED, "#56b4e9", "<circle cx=\"3\" cy=\"3\" r=\"1.2\" fill=\"#003a5c\"/>", "calculée") \
	X(ASK, "#d55e00", "<path d=\"M0 6L6 0\" stroke=\"#fff\" stroke-width=\"0.8\"/>", "encore demandée") \
	X(ON_CONTROL, "#e69f00", "<path d=\"M0 3H6\" stroke=\"#5c3d00\"/>", "gardée pour un contrôle") \
	X(DROPPED, "#dddddd", "<path d=\"M3 0V6\" stroke=\"#777\"/>", "supprimée")

static const struct {
	const char *word, *color, *mark, *words;
} looks[] = {
#define X(name, color, mark, words) [FATE_##name] = { #name, color, mark, words },
	LOOKS(X)
#undef X
};

/* Left to right: what an exchange or a computation took away, then what remains. */
static const enum fate order[] = { FATE_SOURCE, FATE_DERIVED, FATE_DROPPED, FATE_ON_CONTROL, FATE_ASK };

#define WIDTH 960
#define NAMES 240  /* for the names on the left */
#define NUMBERS 90 /* on the right */

const char *svg_fate(enum fate fate)
{
	return looks[fate].words;
}

void svg_patterns(struct buf *b)
{
	buf_puts(b, "<svg width=\"0\" height=\"0\" aria-hidden=\"true\"><defs>");
	for (size_t i = 0; i < COUNT(looks); i++)
		buf_format(b,
			"<pattern id=\"p%zu\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\"><rect "
			"width=\"6\" height=\"6\" fill=\"%s\"/>%s</pattern>",
			i, looks[i].color, looks[i].mark);
	buf_puts(b, "</defs></svg>\n");
}

void svg_legend(struct buf *b)
{
	buf_puts(b, "<ul class=\"legend\">");
	for (size_t i = 0; i < COUNT(order); i++)
		buf_format(b,
			"<li><svg width=\"18\" height=\"18\" aria-hidden=\"true\"><rect width=\"18\" "
			"height=\"18\" "
			"fill=\"url(#p%d)\"/></svg> %s</li>",
			(int)order[i], looks[order[i]].words);
	buf_puts(b, "</ul>\n");
}

static void begin(struct buf *b, size_t height, const char *what)
{
	buf_format(b, "<svg viewBox=\"0 0 %d %zu\" role=\"img\" aria-label=\"", WIDTH, height);
	out_html(b, str(what));
	buf_puts(b, "\">\n");
}

static void text_at(struct buf *b, size_t x, size_t y, const char *anchor, struct str words)
{
	buf_format(b, "<text x=\"%zu\" y=\"%zu\" text-anchor=\"%s\">", x, y, anchor);
	out_html(b, words);
	buf_puts(b, "</text>");
}

static void bar(struct buf *b, size_t x, size_t y, size_t width, size_t height, enum fate fate, size_t lines)
{
	if (width == 0)
		return;
	buf_format(b,
		"<rect x=\"%zu\" y=\"%zu\" width=\"%zu\" height=\"%zu\" fill=\"url(#p%d)\" "
		"stroke=\"#fff\"><title>%zu %s</title></rect>",
		x, y, width, height, (int)fate, lines, looks[fate].words);
}

/* ---- a bar a form ---- */

static size_t most_lines(const struct portfolio *p)
{
	size_t most = 1;

	for (size_t i = 0; i < p->rows.count; i++) {
		const struct count *c = &p->rows.at[i].count;

		most = c->before.lines > most ? c->before.lines : most;
		most = c->after.lines > most ? c->after.lines : most;
	}
	return most;
}

static void form_bars(const struct portfolio_row *row, size_t y, size_t most, struct arena *a, struct buf *b)
{
	const size_t room = WIDTH - NAMES - NUMBERS;
	size_t x = NAMES, shown = 0;

	text_at(b, NAMES - 10, y + 21, "end", row->form->name);
	for (size_t i = 0; i < COUNT(order); i++) {
		size_t lines = row->count.by_fate[order[i]].lines;
		size_t end;

		shown += lines;
		end = NAMES + shown * room / most;
		bar(b, x, y, end - x, 20, order[i], lines);
		x = end;
	}
	text_at(b, x + 8, y + 15, "start", arena_format(a, "%zu lignes", row->count.before.lines));
	bar(b, NAMES, y + 21, row->count.after.lines * room / most, 7, FATE_ASK, row->count.after.lines);
	text_at(b, NAMES + row->count.after.lines * room / most + 8, y + 30, "start",
		arena_format(a, "%zu", row->count.after.lines));
}

void svg_forms(const struct portfolio *p, struct buf *b)
{
	size_t most = most_lines(p), shown = 0, y = 8;

	for (size_t i = 0; i < p->rows.count; i++)
		shown += p->rows.at[i].form != NULL;
	begin(b, shown * 42 + 8,
		"Pour chaque formulaire, ce que sont devenues les lignes de l’original, et en dessous ce qui "
		"est "
		"encore demandé");
	for (size_t i = 0; i < p->rows.count; i++)
		if (p->rows.at[i].form != NULL) {
			form_bars(&p->rows.at[i], y, most, p->arena, b);
			y += 42;
		}
	buf_puts(b, "</svg>\n");
}

/* ---- from origin to fate ---- */

#define FLOW 300 /* height of all lines */
#define GAP 14

void svg_flow(const struct portfolio_total *t, struct buf *b)
{
	size_t all = t->before.lines > 0 ? t->before.lines : 1, from = 0, y = 10;
	const size_t top = 10 + GAP * (COUNT(order) - 1) / 2;
	struct arena a = { 0 };

	begin(b, FLOW + 20 + GAP * COUNT(order), "Les lignes des originaux, vers ce qu’elles sont devenues");
	buf_format(b, "<rect x=\"150\" y=\"%zu\" width=\"16\" height=\"%d\" fill=\"#444\"/>", top, FLOW);
	text_at(b, 140, top + FLOW / 2, "end", arena_format(&a, "%zu lignes", t->before.lines));
	for (size_t i = 0; i < COUNT(order); i++) {
		size_t lines = t->by_fate[order[i]], height = lines * FLOW / all,
		       start = top + from * FLOW / all;

		if (lines == 0)
			continue;
		buf_format(b,
			"<path d=\"M166 %zuC380 %zu 380 %zu 600 %zuV%zuC380 %zu 380 %zu 166 %zuZ\" "
			"fill=\"%s\" fill-opacity=\"0.35\"/>",
			start, start, y, y, y + height, y + height, start + height, start + height,
			looks[order[i]].color);
		bar(b, 600, y, 16, height > 0 ? height : 1, order[i], lines);
		text_at(b, 624, y + height / 2 + 5, "start",
			arena_format(&a, "%zu %s (%.*s)", lines, looks[order[i]].words,
				STR(figure_share(&a, lines, all))));
		from += lines;
		y += height + GAP;
	}
	buf_puts(b, "</svg>\n");
	arena_free(&a);
}

/* ---- what is still asked ---- */

void svg_worklist(const struct portfolio *p, const struct worklist *w, size_t most, struct buf *b)
{
	size_t shown = w->list.count < most ? w->list.count : most;
	const size_t room = WIDTH - 2 * NAMES - NUMBERS;
	struct decimal longest = shown > 0 ? w->list.at[0].seconds : decimal_of(1);

	begin(b, shown * 26 + 8, "Ce qui est encore demandé, du plus long au plus court, en minutes");
	for (size_t i = 0; i < shown; i++) {
		const struct work *work = &w->list.at[i];
		struct decimal part = decimal_of(0);
		size_t y = 4 + i * 26, width;
		struct buf minutes = { 0 };

		if (decimal_multiply(work->seconds, decimal_of((int64_t)room), &part))
			decimal_divide(part, longest, &part);
		decimal_round(part, 0, &part);
		width = part.mantissa > 0 && part.places == 0 ? (size_t)part.mantissa : 1;
		text_at(b, 2 * NAMES - 10, y + 15, "end", work->what);
		bar(b, 2 * NAMES, y, width < room ? width : room, 20, FATE_ASK, work->asked);
		french_value(&minutes, TYPE_DECIMAL, figure_text(p->arena, figure_minutes(work->seconds), 1));
		text_at(b, 2 * NAMES + width + 8, y + 15, "start",
			arena_format(p->arena, "%.*s min", STR(buf_str(&minutes))));
		buf_free(&minutes);
	}
	buf_puts(b, "</svg>\n");
}
