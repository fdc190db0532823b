#include "out/sarif.h"

#include <jansson.h>

#include "base/memory.h"
#include "out/json.h"
#include "text/example.h"
#include "text/report.h"

static void put(json_t *object, const char *key, json_t *value)
{
	if (json_object_set_new(object, key, value) != 0)
		memory_exhausted();
}

static void add(json_t *array, json_t *value)
{
	if (json_array_append_new(array, value) != 0)
		memory_exhausted();
}

/* {"text": ...} */
static json_t *message(struct str text)
{
	struct buf safe = { 0 };
	json_t *object = json_object();

	report_message(&safe, text);
	put(object, "text", out_json_str(safe.len > 0 ? buf_str(&safe) : S("")));
	buf_free(&safe);
	return object;
}

static json_t *message_of(const char *text)
{
	return message(str(text));
}

static const char *level(enum diag_code code)
{
	return diag_rule(code)->level == DIAG_ERROR ? "error" : "warning";
}

/* ---- the catalogue ---- */

/* What to do, and the examples, which a viewer of Markdown shows. */
static json_t *help(struct arena *a, const struct diag_rule *r, const struct example *e)
{
	json_t *j = message_of(r->remedy);
	struct buf b = { 0 };

	buf_format(&b, "%s\n", r->remedy);
	for (size_t i = 0; i < e->parts.count; i++)
		buf_format(&b, "\n%.*s\n\n```yaml\n%.*s```\n", STR(example_head(a, &e->parts.at[i])),
			STR(e->parts.at[i].text));
	if (e->parts.count > 0)
		put(j, "markdown", out_json_str(buf_str(&b)));
	buf_free(&b);
	return j;
}

static json_t *rule(enum diag_code code)
{
	const struct diag_rule *r = diag_rule(code);
	struct arena a = { 0 };
	struct example e = { 0 };

	example_read(&a, code, &e);
	json_t *j = json_pack("{s:s, s:o, s:o, s:{s:s}}", "id", r->code, "shortDescription",
		message_of(r->title), "help", help(&a, r, &e), "defaultConfiguration", "level", level(code));
	if (e.why.len > 0)
		put(j, "fullDescription", message(str_trim(e.why)));
	arena_free(&a);
	return j;
}

static json_t *tool(const char *version)
{
	json_t *rules = json_array();

	for (size_t i = 0; i < DIAG__COUNT; i++)
		add(rules, rule((enum diag_code)i));
	return json_pack("{s:{s:s, s:s, s:s, s:o}}", "driver", "name", "unefois", "version", version,
		"language", "en", "rules", rules);
}

/* ---- places ---- */

/* Bytes of a path that a URI has as they are (RFC 3986: unreserved, and the slash). */
static bool is_plain(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
	       (c != '\0' && strchr("-._~/", c) != NULL);
}

static json_t *uri(struct str path)
{
	struct buf b = { 0 };

	if (str_starts(path, "/"))
		buf_puts(&b, "file://");
	for (size_t i = 0; i < path.len; i++)
		if (is_plain(path.at[i]))
			buf_putc(&b, path.at[i]);
		else
			buf_format(&b, "%%%02X", (unsigned char)path.at[i]);
	json_t *j = out_json_str(buf_str(&b));
	buf_free(&b);
	return j;
}

/* An empty span is a place between two characters: it has no end. */
static json_t *region(struct span span)
{
	struct place start = text_place_utf16(span.text, span.at);
	json_t *j = json_pack(
		"{s:I, s:I}", "startLine", (json_int_t)start.line, "startColumn", (json_int_t)start.column);

	if (span.len == 0)
		return j;
	struct place end = text_place_utf16(span.text, span.at + span.len);
	if (end.line != start.line)
		put(j, "endLine", json_integer((json_int_t)end.line));
	put(j, "endColumn", json_integer((json_int_t)end.column));
	return j;
}

/* Where the pointer of "file#/pointer" begins, or the length: a name may hold a #. */
static size_t find_pointer(struct str path)
{
	for (size_t i = 0; i < path.len; i++)
		if (path.at[i] == '#' && (i + 1 == path.len || path.at[i + 1] == '/'))
			return i;
	return path.len;
}

/* In a text by its span; in JSON by its pointer; else a file. */
static json_t *location(struct span span, struct str path)
{
	size_t end = span.text != NULL ? span.text->path.len : find_pointer(path);
	struct str file = span.text != NULL ? span.text->path : str_part(path, 0, end);
	struct str pointer = str_part(path, end + 1, path.len);
	json_t *physical = json_pack("{s:{s:o}}", "artifactLocation", "uri", uri(file));
	json_t *j = json_pack("{s:o}", "physicalLocation", physical);

	if (span.text != NULL)
		put(physical, "region", region(span));
	else if (pointer.len > 0)
		put(j, "logicalLocations", json_pack("[{s:o}]", "fullyQualifiedName", out_json_str(pointer)));
	return j;
}

/* ---- results ---- */

/* The message and what is said below it without a place. */
static json_t *whole_message(const struct diag *d)
{
	struct buf b = { 0 };

	report_message(&b, d->message);
	for (size_t i = 0; i < d->notes.count; i++)
		if (d->notes.at[i].span.text == NULL) {
			buf_putc(&b, '\n');
			report_message(&b, d->notes.at[i].message);
		}
	json_t *j = json_pack("{s:o}", "text", out_json_str(b.len > 0 ? buf_str(&b) : S("")));
	buf_free(&b);
	return j;
}

/* The notes that have a place. */
static json_t *related(const struct diag *d)
{
	json_t *list = json_array();

	for (size_t i = 0; i < d->notes.count; i++) {
		const struct diag_note *n = &d->notes.at[i];

		if (n->span.text == NULL)
			continue;
		json_t *j = location(n->span, (struct str){ NULL, 0 });
		put(j, "id", json_integer((json_int_t)json_array_size(list) + 1));
		put(j, "message", message(n->message));
		add(list, j);
	}
	return list;
}

static json_t *result(const struct diag *d)
{
	json_t *locations = json_array();

	if (d->span.text != NULL || d->path.len > 0)
		add(locations, location(d->span, d->path));
	json_t *j = json_pack("{s:s, s:I, s:s, s:o, s:o}", "ruleId", diag_rule(d->code)->code, "ruleIndex",
		(json_int_t)d->code, "level", level(d->code), "message", whole_message(d), "locations",
		locations);
	json_t *others = related(d);
	if (json_array_size(others) > 0)
		put(j, "relatedLocations", others);
	else
		json_decref(others);
	return j;
}

void out_sarif(struct buf *b, struct diags *out, const char *version)
{
	json_t *results = json_array();

	diags_sort(out);
	for (size_t i = 0; i < out->list.count; i++)
		add(results, result(out->list.at[i]));
	/* what could not even be opened was not checked */
	bool ran = diags_exit(out) <= EXIT_WRONG;
	json_t *run = json_pack("{s:o, s:[{s:b, s:i}], s:s, s:o, s:{s:I}}", "tool", tool(version),
		"invocations", "executionSuccessful", (int)ran, "exitCode", diags_exit(out), "columnKind",
		"utf16CodeUnits", "results", results, "properties", "dropped", (json_int_t)out->dropped);
	out_json(b, json_pack("{s:s, s:s, s:[o]}", "$schema", "https://json.schemastore.org/sarif-2.1.0.json",
			    "version", "2.1.0", "runs", run));
}
