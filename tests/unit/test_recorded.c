/*
 * recorded: every recorded answer that a shipped provider's call gave goes through with no
 * value lost or re-typed.
 *
 * For each case the listing tells what became of every cell, and below it each pointer
 * that was read for it with the JSON there as it is written. What must have become of it
 * json_oracle says, by its own reading of the text. The cases of ../shared, which nobody
 * here wrote, are looked at where that folder is; our own samples always.
 */
#include <criterion/criterion.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/file.h"
#include "json_oracle.h"
#include "run.h"
#include "source/json_import.h"
#include "source/json_key.h"
#include "source/json_map.h"
#include "source/layout.h"
#include "text/report.h"

#define SHARED "../shared/api-entreprise"
#define SAMPLES "tests/data/api"
#define COMPANY "55204944776279" /* whose the answers are taken for */

struct read {
	size_t holding, part, row;
	struct str pointer, raw;
};

struct listing {
	struct arena arena;
	struct diags out;
	struct library *library;
	struct buf text;
	char store[32];
	size_t cases, pointers, values, absences;
	/* of the case at hand */
	const char *name;
	struct str path, yaml; /* that was parsed last, and its payload */
	const struct provider *provider;
	struct json_answer answer;
	LIST(struct read) reads;
};

/* ---- what was read ---- */

/* The text that a node's pointer is in, and the pointer in it: FILE[:LINE]#/POINTER. */
static struct str text_of(struct listing *l, struct str place, struct str *pointer)
{
	size_t mark = str_find(place, '#');
	struct str path = str_part(place, 0, mark), bytes, line;
	size_t number = 1;

	*pointer = str_part(place, mark + 1, place.len);
	if (str_find(path, ':') < path.len) {
		number = strtoul(
			arena_z(&l->arena, str_part(path, str_find(path, ':') + 1, path.len)), NULL, 10);
		path = str_part(path, 0, str_find(path, ':'));
	}
	if (str_ends(path, ".yaml") || str_ends(path, ".yml")) {
		cr_assert(str_starts(*pointer, "/payload"));
		*pointer = str_part(*pointer, strlen("/payload"), pointer->len);
		if (!str_equal(l->path, path))
			l->yaml = node_text(
				tree_load(&l->arena, arena_z(&l->arena, path), &l->out), "payload");
		l->path = path;
		return l->yaml;
	}
	cr_assert_eq(file_read(&l->arena, arena_z(&l->arena, path), 1 << 24, &bytes), FILE_OK);
	for (line = bytes; str_ends(path, ".jsonl") && number > 0; number--)
		line = str_cut(&bytes, '\n');
	return line;
}

static void note_read(void *data, size_t holding, size_t part, size_t row, const struct node *n)
{
	struct listing *l = data;
	struct read *r = LIST_ADD(&l->arena, &l->reads);
	struct str text = text_of(l, node_pointer(&l->arena, n), &r->pointer);

	r->holding = holding;
	r->part = part;
	r->row = row;
	r->raw = oracle_raw(text, r->pointer);
	cr_assert_not_null(r->raw.at, "%s: %.*s", l->name, STR(r->pointer));
}

/* ---- one cell ---- */

static const struct json_value *value_of(const struct json_holding *h, size_t part)
{
	for (size_t i = 0; i < h->parts.count; i++)
		if (h->parts.at[i].part == part)
			return h->parts.at[i].value;
	return part == JSON_URL ? h->url : NULL;
}

/* What the oracle has against a cell; NULL: nothing. */
static const char *judge(struct listing *l, const struct json_value *v, size_t holding, enum type type,
	const struct str *raw, size_t count, struct str written)
{
	struct str text = oracle_join(&l->arena, raw, count);

	if (l->answer.withheld[holding] != OUTCOME_VALUE)
		return written.at == NULL ? NULL : "a value that is withheld";
	if (v->rule == JSON_SUM && written.at != NULL)
		return oracle_is_sum(raw, count, written) ? NULL : "not the sum";
	if (v->rule == JSON_SUM)
		return NULL; /* a null among them, or none */
	if (text.at == NULL && v->otherwise.at != NULL)
		return written.at == NULL || str_equal(written, v->otherwise) ? NULL : "not its else:";
	if (text.at == NULL || written.at == NULL)
		return text.at == written.at ? NULL : written.at == NULL ? "lost" : "invented";
	return oracle_agrees(type, v->is_unix, text, written) ? NULL : "re-typed";
}

static void list_cell(struct listing *l, size_t holding, size_t part, size_t row, struct str written)
{
	const struct holding *h = &l->provider->holdings.at[holding];
	const struct shape *shape = &h->concept->shape;
	const struct json_value *v = value_of(&l->provider->json->holdings[holding], part);
	enum type type = part == JSON_URL ? TYPE_STRING : shape->parts[part].type;
	struct str *raw = arena_array(&l->arena, l->reads.count + 1, sizeof(*raw));
	const char *against;
	size_t count = 0;

	buf_format(&l->text, "%.*s", STR(h->name));
	if (shape->collection)
		buf_format(&l->text, "[%zu]", row + 1);
	if (part == JSON_URL)
		buf_puts(&l->text, "/url");
	else if (!shape_is_scalar(shape))
		buf_format(&l->text, "/%.*s", STR(shape->parts[part].name));
	buf_format(&l->text, written.at != NULL ? " = %.*s\n" : " is not there\n", STR(written));
	for (size_t i = 0; i < l->reads.count; i++) {
		const struct read *r = &l->reads.at[i];

		if (r->holding != holding || r->part != part || r->row != row)
			continue;
		buf_format(&l->text, "\t%.*s %.*s\n", STR(r->pointer), STR(r->raw));
		raw[count++] = r->raw;
	}
	against = judge(l, v, holding, type, raw, count, written);
	cr_expect_null(against, "%s: %.*s: %s", l->name, STR(h->name), against);
	l->pointers += count;
	l->values += written.at != NULL;
}

/* ---- one holding ---- */

/* Where nothing chooses, every element of the array is a row. */
static void check_rows(struct listing *l, size_t holding, struct str payload, size_t rows)
{
	const struct json_holding *h = &l->provider->json->holdings[holding];

	if (h->rows == NULL || h->rows->at.every || h->when != NULL || h->unless != NULL ||
		h->rows->latest.written.at != NULL)
		return;
	cr_expect_eq(rows, oracle_count(payload, h->rows->at.written), "%s: %.*s", l->name,
		STR(l->provider->holdings.at[holding].name));
}

static bool is_of(const struct listing *l, size_t holding, size_t row)
{
	for (size_t i = 0; i < l->reads.count; i++)
		if (l->reads.at[i].holding == holding && l->reads.at[i].row == row)
			return true;
	return false;
}

static void list_holding(struct listing *l, size_t holding, struct str payload)
{
	const struct shape *shape = &l->provider->holdings.at[holding].concept->shape;
	const struct json_holding *h = &l->provider->json->holdings[holding];
	size_t rows = 0;

	for (size_t i = 0; i < l->answer.documents.count; i++)
		if (l->answer.documents.at[i].holding == holding)
			list_cell(l, holding, JSON_URL, 0, l->answer.documents.at[i].url);
	for (size_t row = 0; row < l->answer.rows && (row == 0 || shape->collection); row++) {
		const struct str *cells = l->answer.cells + row * json_width(l->provider) +
					  json_first(l->provider, holding);

		if (!is_of(l, holding, row) && row > 0)
			break;
		for (size_t i = 0; i < h->parts.count; i++)
			list_cell(l, holding, h->parts.at[i].part, row, cells[h->parts.at[i].part]);
		rows += is_of(l, holding, row);
	}
	if (shape->collection)
		check_rows(l, holding, payload, rows);
	if (l->answer.withheld[holding] != OUTCOME_VALUE)
		buf_format(&l->text, "\t%s\n", outcome_word(l->answer.withheld[holding]));
}

/* Of which day it is; a day of no year costs no value. */
static void list_day(struct listing *l, struct str payload)
{
	const struct json_mapping *json = l->provider->json;
	struct str raw, text;

	if (json->as_of == NULL || json->rows != NULL)
		return;
	raw = oracle_raw(payload, json->as_of->at.written);
	text = oracle_join(&l->arena, &raw, 1);
	buf_format(&l->text, "\t%.*s %.*s\n", STR(json->as_of->at.written), STR(raw));
	l->pointers += raw.at != NULL;
	if (l->answer.as_of.at != NULL)
		cr_expect(
			oracle_agrees(TYPE_DATE, json->as_of->is_unix, text, l->answer.as_of), "%s", l->name);
	else
		cr_expect(text.at == NULL || text.len > strlen("1800000000"), "%s: no day", l->name);
}

/* ---- what the register holds ---- */

static struct str column(sqlite3_stmt *s, int i)
{
	const char *text = (const char *)sqlite3_column_text(s, i);

	return text != NULL ? str(text) : (struct str){ 0 };
}

/* Cell by cell what was found, and nothing of a document without its bytes but its name. */
static void check_row(struct listing *l, sqlite3_stmt *s, size_t row)
{
	const struct provider *p = l->provider;
	size_t last = p->holdings.count - 1, parts = p->holdings.at[last].concept->shape.part_count;
	int first = sqlite3_column_count(s) - (int)layout_column(p, last, parts);

	for (size_t h = 0; h < p->holdings.count; h++)
		for (size_t part = 0; part < p->holdings.at[h].concept->shape.part_count; part++) {
			struct str *cell = &l->answer.cells[row * json_width(p) + json_first(p, h) + part];
			struct str kept;

			if (!layout_has(p, h, part))
				continue;
			kept = column(s, first++);
			if (p->json->holdings[h].url == NULL || cell->at != NULL)
				cr_expect(str_equal(kept, *cell), "%s: %.*s", l->name,
					STR(p->holdings.at[h].name));
		}
}

static void check_register(struct listing *l, const char *path)
{
	const char *sql = "SELECT * FROM data";
	struct import_task task = { .providers = &l->provider,
		.provider_count = 1,
		.paths = &path,
		.path_count = 1,
		.store = l->store };
	struct import_result result;
	size_t rows = 0;
	sqlite3_stmt *s;
	sqlite3 *db;

	cr_assert(json_import(&l->arena, &task, S(COMPANY), &result, &l->out), "%s", path);
	cr_assert_eq(
		sqlite3_open_v2(
			arena_format(&l->arena, "%s/registers/%.*s.db", l->store, STR(l->provider->name)).at,
			&db, SQLITE_OPEN_READONLY, NULL),
		SQLITE_OK);
	cr_assert_eq(sqlite3_prepare_v2(db, sql, -1, &s, NULL), SQLITE_OK, "%s", sqlite3_errmsg(db));
	for (; sqlite3_step(s) == SQLITE_ROW; rows++)
		if (l->answer.outcome == OUTCOME_VALUE)
			check_row(l, s, rows);
	cr_expect_eq(rows, l->answer.rows > 0 ? l->answer.rows : 1, "%s", path);
	sqlite3_finalize(s);
	sqlite3_close(db);
}

/* ---- one case ---- */

static void list_answer(struct listing *l, const struct recorded *r)
{
	struct json_trace trace = { note_read, l };
	struct str payload = { 0 }, at;
	struct json_key key;
	bool good;

	memset(&l->reads, 0, sizeof(l->reads));
	good = json_key_read(&l->arena, l->provider, r, S(COMPANY), &key, &l->out) &&
	       json_map(&l->arena, l->provider, r->status, r->payload, key.parameters, &trace, &l->answer,
		       &l->out);
	cr_assert(good, "%s: %s", l->name, l->out.list.count > 0 ? l->out.list.at[0]->message.at : "");
	buf_format(&l->text, "\n== %s %u %.*s", l->name, r->status, STR(l->provider->name));
	for (size_t i = 0; i < l->provider->parameters.count; i++)
		buf_format(&l->text, " %.*s", STR(key.parameters[i]));
	buf_format(&l->text, "%s%s%s%.*s\n", l->answer.outcome != OUTCOME_VALUE ? ": " : "",
		outcome_word(l->answer.outcome), l->answer.as_of.at ? " as of " : "", STR(l->answer.as_of));
	l->cases++;
	l->absences += l->answer.outcome != OUTCOME_VALUE;
	if (l->answer.outcome != OUTCOME_VALUE)
		return;
	payload = oracle_raw(text_of(l, node_pointer(&l->arena, r->payload), &at), at);
	list_day(l, payload);
	for (size_t h = 0; h < l->provider->holdings.count; h++)
		list_holding(l, h, payload);
}

static void list_file(struct listing *l, const char *folder, struct str name, bool alone)
{
	const char *path = path_join(&l->arena, str(folder), name);
	struct recorded_file *f = recorded_open(&l->arena, path, &l->out);
	struct recorded r;

	cr_assert_not_null(f, "%s", path);
	l->name = arena_format(&l->arena, "%.*s/%.*s", STR(path_name(str(folder))), STR(name)).at;
	while (recorded_next(f, &l->arena, &r, &l->out) == RECORDED_ANSWER)
		list_answer(l, &r);
	recorded_close(f);
	if (alone)
		check_register(l, path);
}

static void list_folder(struct listing *l, const char *folder)
{
	struct str *names;
	size_t count = file_list(&l->arena, folder, "", false, &names);

	for (size_t i = 0; i < count; i++)
		if (recorded_is_name(names[i]))
			list_file(l, folder, names[i], str_ends(names[i], "ml"));
}

/* ---- all of them ---- */

static void open_listing(struct listing *l)
{
	*l = (struct listing){ .store = "/tmp/unefois-recorded-XXXXXX" };
	l->out.arena = &l->arena;
	cr_assert_not_null(mkdtemp(l->store));
	l->library = library_load(&l->arena, "forms", &l->out);
	cr_assert_eq(l->out.errors, 0);
}

static void close_listing(struct listing *l, const char *golden)
{
	struct str want = { 0 };

	buf_format(&l->text, "\n%zu cases, %zu of them absences; %zu pointers read, %zu values written\n",
		l->cases, l->absences, l->pointers, l->values);
	printf("%s: %zu cases, %zu pointers, %zu values\n", golden, l->cases, l->pointers, l->values);
	fflush(stdout);
	if (run_accepts())
		cr_assert(file_write(golden, buf_str(&l->text)));
	cr_assert_eq(file_read(&l->arena, golden, 1 << 22, &want), FILE_OK, "%s", golden);
	cr_expect(str_equal(buf_str(&l->text), want),
		"%s is not what is read now: make golden, and read the difference", golden);
	cr_expect_eq(system(arena_format(&l->arena, "rm -r %s", l->store).at), 0);
	buf_free(&l->text);
	arena_free(&l->arena);
}

Test(golden, recorded_samples)
{
	struct listing l;
	struct str *names;
	size_t count;

	open_listing(&l);
	count = file_list(&l.arena, SAMPLES, "", true, &names);
	for (size_t i = 0; i < count; i++) {
		struct str folder = path_folder(names[i]);

		if (i > 0 && str_equal(folder, path_folder(names[i - 1])))
			continue;
		l.provider = library_provider(l.library, folder);
		cr_assert_not_null(l.provider, "%.*s", STR(folder));
		list_folder(&l, path_join(&l.arena, S(SAMPLES), folder));
	}
	cr_expect_gt(l.cases, 10);
	close_listing(&l, "tests/data/recorded/samples.txt");
}

/* {siren} and {siren_or_rna} are at the same place of the same path. */
static bool same_path(struct str a, struct str b)
{
	while (a.at != NULL && b.at != NULL) {
		struct str x = str_cut(&a, '/'), y = str_cut(&b, '/');

		if (!str_equal(x, y) && !(str_starts(x, "{") && str_starts(y, "{")))
			return false;
	}
	return a.at == b.at;
}

/* Every line of operations.tsv whose path a provider calls. */
static void list_operations(struct listing *l)
{
	struct str rest;

	cr_assert_eq(file_read(&l->arena, SHARED "/operations.tsv", 1 << 20, &rest), FILE_OK);
	str_cut(&rest, '\n');
	while (rest.at != NULL && rest.len > 0) {
		struct str line = str_cut(&rest, '\n'), operation = str_cut(&line, '\t'),
			   path = str_cut(&line, '\t');

		for (size_t i = 0; i < l->library->providers.count; i++) {
			l->provider = l->library->providers.at[i];
			if (same_path(l->provider->json->path, path))
				list_folder(l, path_join(&l->arena, S(SHARED), operation));
		}
	}
}

Test(golden, recorded_answers_of_api_entreprise)
{
	struct listing l;

	if (!file_exists(SHARED "/operations.tsv"))
		cr_skip_test("no " SHARED " here: the recorded cases of API Entreprise are not looked at");
	open_listing(&l);
	list_operations(&l);
	cr_expect_gt(l.cases, 40);
	close_listing(&l, "tests/data/recorded/api_entreprise.txt");
}
