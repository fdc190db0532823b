#include "unefois/pointers.h"

#include "base/buf.h"

static void put_pointer(struct buf *b, const struct json_rows *rows, const struct pointer *p)
{
	if (rows != NULL)
		buf_format(b, "%.*s/*", STR(rows->at.written));
	buf_add(b, p->written);
}

static void put_condition(struct buf *b, const char *word, const struct json_condition *c)
{
	if (c == NULL)
		return;
	buf_format(b, " %s ", word);
	expr_show(c->expr, b);
}

static void put_value(struct buf *b, const struct json_rows *rows, const struct json_value *v)
{
	const char *between = v->rule == JSON_JOIN ? " and " : ", else ";

	if (v->rule == JSON_SUM)
		buf_puts(b, "the sum of ");
	if (v->rule == JSON_AT || v->rule == JSON_SUM)
		put_pointer(b, rows, &v->at);
	for (size_t i = 0; i < v->of.count; i++) {
		if (i > 0)
			buf_puts(b, between);
		put_value(b, rows, v->of.at[i]);
	}
	put_condition(b, "if", v->when);
	put_condition(b, "unless", v->unless);
	if (v->otherwise.at != NULL)
		buf_format(b, ", else '%.*s'", STR(v->otherwise));
}

static struct str take(struct arena *a, struct buf *b)
{
	struct str text = arena_copy(a, buf_str(b));

	buf_free(b);
	return text;
}

static struct str describe_rows(struct arena *a, const struct json_holding *h)
{
	const struct json_rows *rows = h->rows;
	struct buf b = { 0 };

	if (rows->latest.written.at != NULL)
		buf_format(&b, "the latest by %.*s", STR(rows->latest.written));
	if (rows->per.written.at != NULL)
		buf_format(&b, " of each %.*s", STR(rows->per.written));
	if (rows->by.written.at != NULL)
		buf_format(&b, "%sby %.*s, the newest %s", b.len > 0 ? ", " : "", STR(rows->by.written),
			rows->newest_last ? "last" : "first");
	put_condition(&b, "if", h->when);
	put_condition(&b, "unless", h->unless);
	return str_trim(take(a, &b));
}

void pointers_tell(struct arena *a, const struct provider *p, size_t holding, pointers_line *line, void *data)
{
	const struct json_holding *h = &p->json->holdings[holding];
	const struct shape *shape = &p->holdings.at[holding].concept->shape;
	struct buf b = { 0 };

	if (p->json->path.at != NULL)
		line(data, "  asked at", p->json->path);
	if (h->url != NULL) {
		put_value(&b, h->rows, h->url);
		line(data, "  read at", take(a, &b));
	}
	for (size_t i = 0; i < h->parts.count; i++) {
		struct buf part = { 0 };

		if (!shape_is_scalar(shape))
			buf_format(&part, "%.*s: ", STR(shape->parts[h->parts.at[i].part].name));
		put_value(&part, h->rows, h->parts.at[i].value);
		if (h->rows == NULL)
			put_condition(&part, "if", h->when);
		if (h->rows == NULL)
			put_condition(&part, "unless", h->unless);
		line(data, i == 0 && h->url == NULL ? "  read at" : "", take(a, &part));
	}
	if (h->rows != NULL && describe_rows(a, h).len > 0)
		line(data, "  of rows", describe_rows(a, h));
}
