/*
 * Texts that break programs, and files that break parsers: our own, and where
 * UNEFOIS_CORPORA names a folder those in it. A file ends with nothing or with messages that
 * all have a place, as a form and as answers; a text is refused with a place, or comes back
 * from the page and from the XML, both well-formed, as it was read.
 */
#include <dirent.h>
#include <jansson.h>
#include <libxml/xpath.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/file.h"
#include "base/utf8.h"
#include "emitted.h"
#include "page/html.h"

static struct emitted e;

static void close_world(void)
{
	emitted_close(&e);
}

TestSuite(naughty, .fini = close_world);

/* What the path leads to in a document that must be well-formed. */
static const char *value_at(const struct buf *xml, const char *path)
{
	xmlDoc *doc = xmlReadMemory(xml->at, (int)xml->len, "x.xml", NULL, XML_PARSE_NONET);
	xmlXPathContext *context;
	xmlXPathObject *found;
	xmlChar *text;
	const char *value;

	cr_assert(doc != NULL, "not well-formed: %s", xml->at);
	context = xmlXPathNewContext(doc);
	found = xmlXPathEvalExpression((const xmlChar *)path, context);
	text = xmlXPathCastToString(found);
	value = arena_copy(&e.arena, str((const char *)text)).at;
	xmlFree(text);
	xmlXPathFreeObject(found);
	xmlXPathFreeContext(context);
	xmlFreeDoc(doc);
	return value;
}

static void have_places(const struct diags *out, const char *what)
{
	for (size_t i = 0; i < out->list.count; i++) {
		const struct diag *d = out->list.at[i];

		cr_expect(d->span.text != NULL || d->path.len > 0, "%s: %.*s", what, STR(d->message));
	}
}

/* {t_string: text}, as JSON. */
static const struct node *answers_of(const char *text, struct diags *out)
{
	json_t *j = json_pack("{s:s}", "t_string", text);
	char *z = json_dumps(j, JSON_COMPACT);
	struct str bytes = arena_copy(&e.arena, str(z));

	json_decref(j);
	free(z);
	return tree_parse(&e.arena, S("a.json"), bytes, out);
}

/* False if it is refused. */
static bool goes_through(const char *text)
{
	struct diags out = { .arena = &e.arena };
	const struct node *n = answers_of(text, &out);
	const struct given *given = given_read(&e.arena, e.form, n, &out);
	struct buf xml = { 0 }, page = { 0 };
	struct str read = { NULL, 0 }, again = { NULL, 0 };
	const char *why = NULL, *shown;
	moment_t at;

	have_places(&out, text);
	if (n == NULL || out.errors > 0) {
		cr_expect_gt(out.errors, 0, "%s", text);
		return false;
	}
	if (*text != '\0')
		why = type_read(TYPE_STRING, str(text), TYPE_STRICT, &e.arena, &read);
	cr_expect(why == NULL, "%s: %s", text, why);
	cr_assert(clock_read(S("2026-11-24T09:00:00Z"), &at));
	answers_fill(e.answers, S(SOCIETE_UNE), at, given, false, &out);
	emit_submission(&xml, e.segments, e.answers, AUDIENCE_AGENT, S("X"));
	html_write(&page, html_make(&e.arena, e.plan),
		&(struct html_page){ .an = e.answers, .given = given, .who = AUDIENCE_APPLICANT });
	cr_expect_str_eq(value_at(&xml, "string(//*[local-name() = 't_string']/*[local-name() = 'value'])"),
		arena_z(&e.arena, read), "XML of %s", text);
	/* the page shows what was entered; posted again it is the same */
	shown = value_at(&page, "string(//*[@name = 't_string']/@value)");
	if (*shown != '\0')
		cr_expect(type_read(TYPE_STRING, str(shown), TYPE_STRICT, &e.arena, &again) == NULL, "%s",
			text);
	cr_expect_str_eq(arena_z(&e.arena, again), arena_z(&e.arena, read), "page of %s", text);
	buf_free(&xml);
	buf_free(&page);
	return true;
}

struct verdicts {
	size_t good, ours, bad;
};

/* As a value of any type it is refused, or has one written form, which is read as itself. */
static void has_one_form(struct str text)
{
	for (int t = 0; t < TYPE__COUNT; t++) {
		const struct part *parts;
		struct arena a = { 0 };
		struct str once, twice;

		for (int strict = TYPE_STRICT;
			strict <= TYPE_LENIENT && type_parts((enum type)t, &parts) == 0; strict++) {
			if (type_row((enum type)t)->kind == VALUE_NONE ||
				type_read((enum type)t, text, (enum strictness)strict, &a, &once) != NULL)
				continue;
			cr_expect_eq(utf8_xml_check(once), once.len, "%.*s", STR(once));
			cr_assert(type_read((enum type)t, once, (enum strictness)strict, &a, &twice) == NULL,
				"%s: '%.*s' of '%.*s'", type_row((enum type)t)->word, STR(once), STR(text));
			cr_expect(str_equal(once, twice), "%s: '%.*s', then '%.*s'",
				type_row((enum type)t)->word, STR(once), STR(twice));
		}
		arena_free(&a);
	}
}

static void texts_of(const char *path)
{
	json_t *list = json_load_file(path, JSON_ALLOW_NUL, NULL), *text;
	size_t i, refused = 0;

	cr_assert(json_is_array(list), "%s", path);
	json_array_foreach(list, i, text)
	{
		/* a NUL ends nothing here: the reader of files refuses it before */
		if (json_string_length(text) == strlen(json_string_value(text)))
			refused += !goes_through(json_string_value(text));
		if (utf8_xml_check(str(json_string_value(text))) == strlen(json_string_value(text)))
			has_one_form(str(json_string_value(text)));
	}
	printf("%s: %zu texts, %zu of them refused\n", path, json_array_size(list), refused);
	json_decref(list);
}

static void read_file(const char *path, struct str as)
{
	struct arena a = { 0 };
	struct diags out = { .arena = &a };
	struct str bytes;
	const struct node *n;

	if (file_read(&a, path, TREE_BYTES, &bytes) != FILE_OK) {
		arena_free(&a);
		return;
	}
	n = tree_parse(&a, as, arena_copy(&a, bytes), &out);
	cr_expect(n != NULL || out.errors > 0, "%s as %.*s", path, STR(as));
	if (n != NULL)
		given_read(&a, e.form, n, &out);
	if (!str_ends(as, ".json"))
		form_of(&a, e.library, as, arena_copy(&a, bytes), &out);
	have_places(&out, path);
	arena_free(&a);
}

/* By the names of JSONTestSuite: y_ is JSON, n_ is none. Two limits are ours, beside
 * those of size: a key stands once, and no control stands in a text, as none may in XML. */
static void judge_json(const char *path, const char *name, struct verdicts *v)
{
	struct arena a = { 0 };
	struct diags out = { .arena = &a };
	struct str bytes;
	bool good = strncmp(name, "y_", 2) == 0;

	if (!str_ends(str(name), ".json") || (!good && strncmp(name, "n_", 2) != 0))
		return;
	if (file_read(&a, path, TREE_BYTES, &bytes) == FILE_OK)
		tree_parse(&a, S("x.json"), bytes, &out);
	else
		out.errors++;
	v->good += good;
	v->bad += !good;
	if (good && out.errors == 1 &&
		(out.list.at[0]->code == DIAG_DUPLICATE_KEY ||
			out.list.at[0]->code == DIAG_CONTROL_CHARACTER))
		v->ours++;
	else
		cr_expect_eq(out.errors == 0, good, "%s: %zu errors", name, out.errors);
	arena_free(&a);
}

static size_t files_of(const char *folder, struct verdicts *v)
{
	DIR *d = opendir(folder);
	const struct dirent *f;
	size_t count = 0;

	while (d != NULL && (f = readdir(d)) != NULL) {
		char path[4096];

		if (f->d_name[0] == '.')
			continue;
		snprintf(path, sizeof path, "%s/%s", folder, f->d_name);
		count += files_of(path, v);
		if (str_ends(str(path), "blns.json"))
			texts_of(path);
		read_file(path, S("x.yaml"));
		read_file(path, S("x.json"));
		judge_json(path, f->d_name, v);
		count++;
	}
	if (d != NULL)
		closedir(d);
	return count;
}

Test(naughty, texts_come_back_or_are_refused)
{
	emitted_open(&e, WORLD_VITRINE);
	texts_of("tests/data/naughty/strings.json");
}

Test(naughty, files_of_others_end_with_a_place)
{
	const char *folder = getenv("UNEFOIS_CORPORA");
	struct verdicts v = { 0 };

	if (folder == NULL) {
		cr_skip_test(
			"no UNEFOIS_CORPORA: a folder of files, as of yaml-test-suite, JSONTestSuite, blns");
		return;
	}
	emitted_open(&e, WORLD_VITRINE);
	printf("%s: %zu files\n", folder, files_of(folder, &v));
	printf("JSON: %zu to be read, but %zu of them; %zu to be refused\n", v.good, v.ours, v.bad);
}
