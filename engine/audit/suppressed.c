#include "audit/suppressed.h"

#include <jansson.h>

#include "base/memory.h"
#include "out/json.h"
#include "out/table.h"
#include "text/report.h"
#include "text/style.h"

struct lines {
	struct out_table table;
	json_t *list;
};

static struct str where(struct arena *a, const struct section *of, const struct item *it)
{
	if (it != NULL)
		return item_path(a, it);
	return of != NULL ? of->id : S("the form");
}

static void add_line(void *data, const struct section *of, const struct item *it, const struct suppression *s)
{
	struct lines *lines = data;

	out_table_add(&lines->table, arena_format(lines->table.arena, "  %.*s", STR(s->code)));
	out_table_add(&lines->table, where(lines->table.arena, of, it));
	out_table_add(&lines->table, s->reason);
}

void suppressed_table(struct arena *a, const struct form *f, bool color, struct buf *b)
{
	struct lines lines = { .table = { .arena = a, .columns = 3, .align = "llw", .width = 100 } };
	const struct style *s = style_of(color);

	form_suppressions(f, add_line, &lines);
	if (lines.table.cells.count == 0)
		return;
	buf_format(b, "\n%srules that are not kept, and why%s\n", s->bold, s->off);
	out_table_write(&lines.table, b);
}

static void add_object(
	void *data, const struct section *of, const struct item *it, const struct suppression *s)
{
	struct lines *lines = data;
	json_t *one = json_pack("{s:o, s:o, s:o}", "code", out_json_str(s->code), "where",
		out_json_str(where(lines->table.arena, of, it)), "reason", out_json_str(s->reason));

	if (json_array_append_new(lines->list, one) != 0)
		memory_exhausted();
}

struct json_t *suppressed_json(const struct form *f)
{
	struct arena a = { 0 };
	struct lines lines = { .table = { .arena = &a }, .list = json_array() };

	form_suppressions(f, add_object, &lines);
	arena_free(&a);
	return lines.list;
}
