#include "emitted.h"

#include <libxml/c14n.h>
#include <libxml/xmlschemastypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/file.h"
#include "page/page.h"
#include "source/import.h"
#include "text/report.h"

static const struct {
	const char *library, *form, *registers, *context;
} worlds[] = {
	[WORLD_MPS] = { "forms", "forms/marche-public-simplifie.yaml", "tests/data/registers",
		"@tests/data/mps/context.yaml" },
	[WORLD_APS] = { "forms", "forms/aide-publique-simplifiee.yaml", "tests/data/registers",
		"@tests/data/aps/context.yaml" },
	[WORLD_DPAE] = { "forms", "forms/dpae.yaml", "tests/data/registers",
		"@tests/data/dpae/context.yaml" },
	[WORLD_ESSAI] = { "tests/library", "tests/library/essai.yaml", "tests/library/registers",
		"seuil: 10" },
	[WORLD_VITRINE] = { "tests/library", "tests/library/vitrine.yaml", "tests/library/registers",
		"acheteur: '13002526500013'\n"
		"lots: [{numero: '1', intitule: Gros & œuvre}, {numero: '2', intitule: Toit}]\n" },
};

static void must_be_clean(struct emitted *e)
{
	struct buf b = { 0 };

	report_write(&b, &e->out, REPORT_TEXT, false);
	cr_assert(e->out.errors == 0, "%s", b.at);
	buf_free(&b);
}

static const char *keep(struct emitted *e, struct buf *b)
{
	const char *kept = arena_z(&e->arena, buf_str(b));

	buf_free(b);
	return kept;
}

static const struct node *read_yaml(struct emitted *e, const char *yaml)
{
	if (yaml == NULL)
		return NULL;
	if (yaml[0] == '@')
		return tree_load(&e->arena, yaml + 1, &e->out);
	return tree_parse(&e->arena, S("yaml"), str(yaml), &e->out);
}

static void import(struct emitted *e, const char *registers)
{
	struct import_result result;

	snprintf(e->store, sizeof(e->store), "/tmp/unefois-test-XXXXXX");
	cr_assert(mkdtemp(e->store) != NULL);
	for (size_t i = 0; i < e->library->providers.count; i++) {
		const struct provider *p = e->library->providers.at[i];
		const char *csv = arena_format(&e->arena, "%s/%.*s.csv", registers, STR(p->name)).at;

		if (file_exists(csv))
			cr_assert(import_csv(&e->arena, p, csv, e->store, &result, &e->out), "%s", csv);
	}
	must_be_clean(e);
	e->out = (struct diags){ .arena = &e->arena };
}

void emitted_open(struct emitted *e, enum world world)
{
	const struct context *context;

	*e = (struct emitted){ 0 };
	e->out.arena = &e->arena;
	e->library = library_load(&e->arena, worlds[world].library, &e->out);
	cr_assert(e->library != NULL);
	e->form = form_open(&e->arena, e->library, worlds[world].form, &e->out);
	must_be_clean(e);
	e->plan = plan_compile(&e->arena, e->form, &e->out);
	must_be_clean(e);
	import(e, worlds[world].registers);
	context = context_read(&e->arena, e->form, read_yaml(e, worlds[world].context), &e->out);
	must_be_clean(e);
	e->sources = sources_open(&e->arena, e->plan, e->store, &e->out);
	must_be_clean(e);
	e->answers = answers_open(&e->arena, e->plan, e->sources, context);
	e->segments = segments_make(&e->arena, e->plan);
}

static void remove_store(struct emitted *e)
{
	struct str *names;
	size_t count = file_list(&e->arena, e->store, "", true, &names);

	for (size_t i = 0; i < count; i++)
		unlink(path_join(&e->arena, str(e->store), names[i]));
	rmdir(path_join(&e->arena, str(e->store), S("registers")));
	rmdir(e->store);
}

void emitted_close(struct emitted *e)
{
	answers_close(e->answers);
	sources_close(e->sources);
	remove_store(e);
	xmlSchemaFree(e->schema);
	xmlSchemaCleanupTypes();
	xmlCleanupParser();
	arena_free(&e->arena);
}

void emitted_fill(struct emitted *e, const char *siret, const char *answers, bool complete)
{
	const struct given *g = given_read(&e->arena, e->form, read_yaml(e, answers), &e->out);
	moment_t at;

	cr_assert(clock_read(S("2026-11-24T09:00:00Z"), &at));
	answers_fill(e->answers, str(siret), at, g, complete, &e->out);
	if (complete)
		must_be_clean(e);
	e->out = (struct diags){ .arena = &e->arena };
}

const char *emitted_submission(struct emitted *e, enum audience who)
{
	struct buf b = { 0 };

	emit_submission(&b, e->segments, e->answers, who, S("MPS-2026-0001"));
	return keep(e, &b);
}

const char *emitted_xsd(struct emitted *e)
{
	struct buf b = { 0 };

	emit_xsd(&b, e->form);
	return keep(e, &b);
}

const char *emitted_minimal(struct emitted *e)
{
	struct buf b = { 0 };

	emit_minimal(&b, e->plan);
	return keep(e, &b);
}

const char *emitted_json(struct emitted *e, enum audience who)
{
	struct buf b = { 0 };

	emit_json(&b, e->answers, who);
	return keep(e, &b);
}

const char *emitted_page(struct emitted *e, bool filled, enum audience who)
{
	struct buf b = { 0 };

	page_write(&b, e->plan, filled ? e->answers : NULL, who);
	return keep(e, &b);
}

const char *emitted_line(struct emitted *e, const char *xml, const char *field)
{
	const char *start = arena_format(&e->arena, "\n<%s ", field).at;
	const char *line = strstr(xml, start);

	if (line == NULL)
		return "";
	line++;
	return arena_z(&e->arena, (struct str){ line, strcspn(line, "\n") });
}

const char *emitted_replace(struct emitted *e, const char *text, const char *from, const char *to)
{
	const char *found = strstr(text, from);

	cr_assert(found != NULL, "no '%s' in %s", from, text);
	cr_assert(strstr(found + 1, from) == NULL, "more than one '%s'", from);
	return arena_format(&e->arena, "%.*s%s%s", (int)(found - text), text, to, found + strlen(from)).at;
}

const char *emitted_file(struct emitted *e, const char *path)
{
	static const char zeros[] = "sha256:0000000000000000000000000000000000000000000000000000000000000000";
	struct str bytes;

	cr_assert_eq(file_read(&e->arena, path, 1 << 20, &bytes), FILE_OK, "%s", path);
	return emitted_replace(e, arena_z(&e->arena, bytes), zeros, e->form->digest);
}

/* ---- libxml2 ---- */

static void collect(void *data, const char *format, ...)
{
	char message[1000];
	va_list arguments;

	va_start(arguments, format);
	vsnprintf(message, sizeof(message), format, arguments);
	va_end(arguments);
	buf_puts(data, message);
}

static void quiet(void *data, const char *format, ...)
{
	(void)data, (void)format;
}

xmlSchema *emitted_schema(const char *xsd)
{
	xmlSchemaParserCtxt *context = xmlSchemaNewMemParserCtxt(xsd, (int)strlen(xsd));
	struct buf b = { 0 };
	xmlSchema *schema;

	xmlSchemaSetParserErrors(context, collect, collect, &b);
	schema = xmlSchemaParse(context);
	cr_assert(schema != NULL && b.len == 0, "%s", b.at);
	xmlSchemaFreeParserCtxt(context);
	return schema;
}

const char *emitted_judge(struct emitted *e, xmlSchema *schema, const char *xml)
{
	struct buf b = { 0 };
	xmlSchemaValidCtxt *context = xmlSchemaNewValidCtxt(schema);
	xmlDoc *doc;

	xmlSetGenericErrorFunc(NULL, quiet);
	doc = xmlReadMemory(xml, (int)strlen(xml), "submission.xml", NULL, XML_PARSE_NONET);
	cr_assert(doc != NULL, "not well-formed: %s", xml);
	xmlSchemaSetValidErrors(context, collect, collect, &b);
	if (xmlSchemaValidateDoc(context, doc) != 0 && b.len == 0)
		buf_puts(&b, "invalid");
	xmlSchemaFreeValidCtxt(context);
	xmlFreeDoc(doc);
	return keep(e, &b);
}

const char *emitted_invalid(struct emitted *e, const char *xml)
{
	if (e->schema == NULL)
		e->schema = emitted_schema(emitted_xsd(e));
	return emitted_judge(e, e->schema, xml);
}

bool emitted_is_canonical(const char *xml)
{
	xmlDoc *doc = xmlReadMemory(xml, (int)strlen(xml), "submission.xml", NULL, XML_PARSE_NONET);
	xmlChar *bytes = NULL;
	int len = doc ? xmlC14NDocDumpMemory(doc, NULL, XML_C14N_1_0, NULL, 0, &bytes) : -1;
	bool same = len >= 0 && strcmp((const char *)bytes, xml) == 0;

	xmlFree(bytes);
	xmlFreeDoc(doc);
	return same;
}
