#include "source/json_import.h"

#include "base/file.h"
#include "source/attachment.h"
#include "source/json_key.h"
#include "source/json_map.h"
#include "source/layout.h"
#include "source/recorded.h"

#define ANSWERS_BETWEEN 256 /* two calls of tell */

struct json_import {
	struct arena *arena; /* of the answer at hand: rewound, unless a message names a place in it */
	struct arena kept;   /* of told */
	const struct import_task *task;
	const struct provider *provider;
	struct str as;     /* a SIRET; missing: none */
	struct str folder; /* of the file at hand */
	struct register_layout layout;
	struct register_builder *builder;
	uint64_t looked_at; /* answers */
	size_t *places;     /* by column: where its cell is in a row of an answer */
	struct import_result *result;
	struct map told; /* codes outside their list, parameters of no use */
	struct diags *out;
};

/* ---- documents ---- */

/* The last name of an address, without what follows it. */
static struct str file_name(struct str url)
{
	url = str_part(url, 0, str_find(url, '#'));
	url = str_part(url, 0, str_find(url, '?'));
	return path_name(url);
}

/* Takes the bytes that lie beside the answer. False: the disk failed. */
static bool add_document(struct json_import *im, const struct recorded *r, struct json_answer *answer,
	const struct json_document *d)
{
	struct str name = r->document_file != NULL ? r->document_file->text : file_name(d->url);
	struct str *cells = answer->cells + d->row * json_width(im->provider) +
			    json_first(im->provider, d->holding);
	struct attachment file = { 0 };
	const char *wrong = name.len > 0 && path_is_inside(name)
				    ? attachment_read(im->arena, im->folder, name, &file)
				    : "no name of a file";

	for (size_t i = 0; i < DOCUMENT__COUNT; i++)
		if (file.parts[i].at != NULL && cells[i].at == NULL)
			cells[i] = file.parts[i];
	if (wrong == NULL) {
		im->result->documents++;
		return register_add_document(im->builder, file.parts[DOCUMENT_SHA256], file.bytes);
	}
	node_diag(im->out, DIAG_CSV_DOCUMENT, d->node != NULL ? d->node : r->payload,
		"%.*s: '%.*s': %s; the document is unavailable",
		STR(im->provider->holdings.at[d->holding].name), STR(name), wrong);
	return true;
}

/* ---- codes ---- */

static bool is_new(struct json_import *im, struct str what)
{
	if (im->told.entries.count == DIAGS_MAX || map_find(&im->told, what, NULL))
		return false;
	return map_add(&im->kept, &im->told, arena_copy(&im->kept, what), 0, NULL);
}

/* A code that is new to a list is the administration's: told once, and kept. */
static void tell_code(struct json_import *im, size_t holding, struct str code, const struct node *n)
{
	const struct holding *h = &im->provider->holdings.at[holding];
	const struct choices *choices = h->concept->shape.choices;

	if (!map_find(&choices->by_code, code, NULL) &&
		is_new(im, arena_format(im->arena, "%zu %.*s", holding, STR(code))))
		node_diag(im->out, DIAG_CODE_OUTSIDE, n, "%.*s: the code '%.*s' is not in the list %.*s",
			STR(h->name), STR(code), STR(choices->name));
}

static void tell_codes(struct json_import *im, const struct json_answer *answer, const struct node *n)
{
	for (size_t h = 0; h < im->provider->holdings.count; h++) {
		const struct shape *shape = &im->provider->holdings.at[h].concept->shape;
		struct str codes = answer->rows > 0 ? answer->cells[json_first(im->provider, h)]
						    : (struct str){ 0 };

		while (shape->choices != NULL && shape->choices->kind == CHOICES_CODES && codes.at != NULL)
			tell_code(im, h, str_cut(&codes, ' '), n);
	}
}

/* ---- rows ---- */

/* Missing where there are values only; a coded absence; or "concept=absence concept=absence". */
static struct str write_outcome(struct json_import *im, const struct json_answer *answer)
{
	struct buf b = { 0 };
	struct str written = { 0 };

	if (answer->outcome != OUTCOME_VALUE)
		return str(outcome_word(answer->outcome));
	for (size_t h = 0; h < im->provider->holdings.count; h++)
		if (answer->withheld[h] != OUTCOME_VALUE)
			buf_format(&b, "%s%.*s=%s", b.len > 0 ? " " : "",
				STR(im->provider->holdings.at[h].name), outcome_word(answer->withheld[h]));
	if (b.len > 0)
		written = arena_copy(im->arena, buf_str(&b));
	buf_free(&b);
	return written;
}

static bool refuse_duplicate(struct json_import *im, const struct recorded *r, const struct json_key *key)
{
	const struct node *n = r->params != NULL ? r->params : r->node;

	node_diag(im->out, DIAG_CSV_DUPLICATE, n,
		"the answer for %0*llu is there already; this one is left out",
		im->provider->identity == IDENTITY_SIREN ? 9 : 14, (unsigned long long)key->number);
	im->result->broken++;
	return true;
}

/* False: the disk failed. */
static bool add_rows(struct json_import *im, const struct recorded *r, const struct json_key *key,
	const struct json_answer *answer)
{
	struct str *cells = arena_array(im->arena, im->layout.column_count, sizeof(*cells));
	struct register_row row = { .key = key->number,
		.parameters = key->parameters,
		.as_of = answer->as_of,
		.outcome = write_outcome(im, answer),
		.cells = cells };
	size_t rows = im->layout.rows && answer->rows > 1 ? answer->rows : 1;
	bool duplicate = false;

	for (row.row_no = 1; (size_t)row.row_no <= rows; row.row_no++) {
		const struct str *from = answer->cells + ((size_t)row.row_no - 1) * json_width(im->provider);

		for (size_t c = 0; answer->outcome == OUTCOME_VALUE && c < im->layout.column_count; c++)
			cells[c] = from[im->places[c]];
		if (register_add(im->builder, &row, &duplicate))
			continue;
		return duplicate && refuse_duplicate(im, r, key);
	}
	im->result->rows++;
	return true;
}

/* Reads an answer. False after messages. */
static bool read_answer(
	struct json_import *im, const struct recorded *r, struct json_key *key, struct json_answer *answer)
{
	if (!json_key_read(im->arena, im->provider, r, im->as, key, im->out) ||
		!json_map(im->arena, im->provider, r->status, r->payload, key->parameters, NULL, answer,
			im->out))
		return false;
	if (r->document_file == NULL || answer->documents.count <= 1)
		return true;
	node_diag(im->out, DIAG_RECORDED, r->document_file,
		"document_file: names one file, and the answer has %zu documents", answer->documents.count);
	return false;
}

/* False: the disk failed. */
static bool add_answer(struct json_import *im, const struct recorded *r)
{
	struct json_answer answer;
	struct json_key key;

	if (!read_answer(im, r, &key, &answer)) {
		im->result->broken++;
		return true;
	}
	for (size_t i = 0; i < key.useless.count; i++)
		if (is_new(im, key.useless.at[i]->key->text))
			node_diag(im->out, DIAG_RECORDED_PARAMETER, key.useless.at[i]->key,
				"'%.*s' is no parameter of %.*s, and not looked at",
				STR(key.useless.at[i]->key->text), STR(im->provider->name));
	tell_codes(im, &answer, r->payload != NULL ? r->payload : r->node);
	for (size_t i = 0; i < answer.documents.count; i++)
		if (!add_document(im, r, &answer, &answer.documents.at[i]))
			return false;
	return add_rows(im, r, &key, &answer);
}

/* ---- files ---- */

/* How many messages are kept, and with them what they name. */
static size_t count_kept(const struct json_import *im)
{
	return im->out->list.count + (im->out->spare != NULL);
}

/* Frees what was read since the mark, unless a message names a place in it. */
static void forget(struct json_import *im, struct arena_mark *mark, size_t *messages)
{
	if (count_kept(im) == *messages)
		arena_rewind(im->arena, *mark);
	*mark = arena_mark(im->arena);
	*messages = count_kept(im);
}

static void tell(struct json_import *im, const struct recorded_file *f)
{
	struct progress p = { .rows = im->looked_at++ };

	if (im->task->tell == NULL || p.rows % ANSWERS_BETWEEN != 0)
		return;
	if (im->task->path_count > 1 || !recorded_position(f, &p.done, &p.total))
		p.total = 0;
	im->task->tell(im->task->data, &p);
}

/* False: the disk failed. */
static bool add_answers(struct json_import *im, struct recorded_file *f)
{
	struct arena_mark mark = arena_mark(im->arena);
	size_t messages = count_kept(im);
	enum recorded_status status;
	struct recorded r;

	do {
		status = recorded_next(f, im->arena, &r, im->out);
		if (status == RECORDED_ANSWER && !add_answer(im, &r))
			return false;
		im->result->broken += status == RECORDED_WRONG || status == RECORDED_BROKEN;
		forget(im, &mark, &messages);
		tell(im, f);
	} while (status == RECORDED_ANSWER || status == RECORDED_WRONG);
	return true;
}

/* The same of a file; one that cannot be read is one broken answer. */
static bool add_file(struct json_import *im, const char *path)
{
	struct arena_mark mark = arena_mark(im->arena);
	size_t messages = count_kept(im);
	struct recorded_file *f = recorded_open(im->arena, path, im->out);
	bool written = true;

	im->folder = path_folder(str(path));
	if (f != NULL) {
		written = add_answers(im, f);
		recorded_close(f);
	} else {
		im->result->broken++;
	}
	forget(im, &mark, &messages);
	return written;
}

static bool add_folder(struct json_import *im, const char *path)
{
	struct str *names;
	size_t count = file_list(im->arena, path, "", false, &names);
	bool written = true;

	for (size_t i = 0; i < count && written; i++)
		if (recorded_is_name(names[i]))
			written = add_file(im, path_join(im->arena, str(path), names[i]));
	return written;
}

static bool has_answers(struct arena *a, const char *folder)
{
	struct str *names;
	size_t count = file_list(a, folder, "", false, &names), i = 0;

	while (i < count && !recorded_is_name(names[i]))
		i++;
	return i < count;
}

/* Before anything is written: a register without the answers of a file whose name was
 * mistyped would replace one that has them. */
static bool check_paths(struct arena *a, const struct import_task *task, struct diags *out)
{
	size_t before = out->errors;

	for (size_t i = 0; i < task->path_count; i++) {
		const char *path = task->paths[i];

		if (!file_exists(path))
			diag_at(out, DIAG_FILE_MISSING, str(path), "no such file");
		else if (file_is_directory(path) && !has_answers(a, path))
			diag_at(out, DIAG_FILE_MISSING, str(path), "no recorded answer in this folder");
	}
	return out->errors == before;
}

static bool add_paths(struct json_import *im)
{
	bool written = true;

	for (size_t i = 0; i < im->task->path_count && written; i++) {
		const char *path = im->task->paths[i];

		written = file_is_directory(path) ? add_folder(im, path) : add_file(im, path);
	}
	/* a disk that failed is told by the commit */
	if (!written || im->result->rows > 0)
		return register_commit(im->builder, im->out);
	if (im->result->broken == 0 && im->out->errors == 0)
		diag_at(im->out, DIAG_RECORDED, str(im->task->paths[0]), "there is no answer in it");
	register_abandon(im->builder);
	return false;
}

/* Where the cells of the register's columns are in those of an answer. */
static size_t *find_places(struct arena *a, const struct provider *p, size_t count)
{
	size_t *places = arena_array(a, count, sizeof(*places)), column = 0;

	for (size_t h = 0; h < p->holdings.count; h++)
		for (size_t part = 0; part < p->holdings.at[h].concept->shape.part_count; part++)
			if (layout_has(p, h, part))
				places[column++] = json_first(p, h) + part;
	return places;
}

bool json_import(struct arena *a, const struct import_task *task, struct str as, struct import_result *result,
	struct diags *out)
{
	const struct provider *p = task->providers[0];
	struct json_import im = {
		.arena = a, .task = task, .provider = p, .as = as, .result = result, .out = out
	};
	bool good;

	*result = (struct import_result){ 0 };
	if (!check_paths(a, task, out) || !layout_of(a, p, &im.layout, out))
		return false;
	im.builder = register_build(task->store, &im.layout, out);
	if (im.builder == NULL)
		return false;
	im.places = find_places(a, p, im.layout.column_count);
	good = add_paths(&im);
	arena_free(&im.kept);
	return good;
}
