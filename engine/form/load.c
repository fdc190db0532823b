/*
 * load: the head of a definition as written: who asks, of whom, what it replaces,
 * its context, tables, lets and dropped lines. Sections are load_fields.c.
 */
#include "form/key.h"
#include "form/read.h"
#include "form/stages.h"

static void load_version(struct form *f, const struct node *root, struct diags *out)
{
	struct str rest;
	uint64_t number, major = 0;
	size_t pieces = 0;
	bool good = true;

	if (!read_required(root, "version", "a form", &f->version, out))
		return;
	f->version_span = node_find(root, "version")->span;
	for (rest = f->version; rest.at != NULL && good; pieces++) {
		good = str_digits(str_cut(&rest, '.'), 9999, &number);
		if (pieces == 0 && good)
			major = number;
	}
	if (!good || pieces != 3)
		node_diag(out, DIAG_BAD_VERSION, node_find(root, "version"), "'%.*s' is no version",
			STR(f->version));
	f->major = (unsigned)major;
}

static void load_head(struct arena *a, struct form *f, const struct node *root, struct diags *out)
{
	size_t applicant = APPLICANT_OPEN, use_case = 0;

	load_version(f, root, out);
	read_required(root, "title", "a form", &f->title, out);
	read_text(root, "accept", &f->accept, out);
	if (read_required(root, "use_case", "a form", &f->use_case, out))
		key_word(root, "use_case", WORDS_USE_CASE, &use_case, out);
	if (node_find(root, "applicant") == NULL)
		node_diag(out, DIAG_MISSING_KEY, root, "a form needs 'applicant': open or mandated");
	load_laws(a, root, &f->legal_basis, out);
	key_word(root, "applicant", WORDS_APPLICANT, &applicant, out);
	f->applicant = applicant == APPLICANT_MANDATED ? APPLICANT_MANDATED : APPLICANT_OPEN;
}

/* replaces: {form: NAME, lines: originals/NAME.csv}; identity: {siret: LINE} */
static void load_original(struct arena *a, struct form *f, const struct node *root, struct diags *out)
{
	const struct node *replaces = node_find(root, "replaces"), *identity = node_find(root, "identity");
	const struct node *lines = node_find(replaces, "lines");
	struct str path;
	size_t file;

	if (identity == NULL || !keys_check(identity, MAP_IDENTITY, out) ||
		!read_required(identity, "siret", "identity", &f->identity.id, out))
		node_diag(out, DIAG_MISSING_KEY, identity ? identity : root,
			"a form needs identity: {siret: LINE}");
	else
		f->identity.span = node_find(identity, "siret")->span;
	if (replaces == NULL) {
		node_diag(out, DIAG_MISSING_KEY, root,
			"a form needs replaces: {form: NAME, lines: originals/NAME.csv}");
		return;
	}
	if (!keys_check(replaces, MAP_ORIGINAL, out) ||
		!read_required(replaces, "form", "replaces", &f->original, out) ||
		!read_required(replaces, "lines", "replaces", &path, out))
		return;
	f->ledger = ledger_load(f->library, path, lines->span, &file, out);
	if (f->ledger != NULL)
		*LIST_ADD(a, &f->files) = file;
}

/* What the receipt must tell (CRPA R112-11-1). */
static void load_procedure(struct arena *a, struct form *f, const struct node *root, struct diags *out)
{
	const struct node *n = node_find(root, "procedure"), *service = node_find(n, "service");
	struct procedure *p = &f->procedure;
	size_t silence = 0;

	if (n == NULL) {
		node_diag(out, DIAG_BAD_PROCEDURE, root, "a form needs 'procedure'");
		return;
	}
	p->span = n->span;
	p->service_span = service != NULL ? service->span : n->span;
	if (!keys_check(n, MAP_PROCEDURE, out))
		return;
	load_condition(a, n, "recipient", &p->recipient, out);
	load_condition(a, n, "until", &p->until, out);
	if (p->until.written.at != NULL && node_find(root, "open_until") != NULL)
		node_diag(out, DIAG_BAD_PROCEDURE, node_find(n, "until"),
			"'until' and 'open_until' are one: keep open_until");
	else
		load_condition(a, root, "open_until", &p->until, out);
	p->until_written = p->until.written;
	read_text(n, "purpose", &p->purpose, out);
	read_text(n, "delay", &p->delay, out);
	read_text(n, "remedies", &p->remedies, out);
	if (read_text(n, "silence", &p->silence, out))
		key_word(n, "silence", WORDS_SILENCE, &silence, out);
	if (service == NULL || !keys_check(service, MAP_SERVICE, out))
		return;
	read_text(service, "name", &p->service, out);
	read_text(service, "email", &p->email, out);
	read_text(service, "telephone", &p->telephone, out);
	read_text(service, "address", &p->address, out);
}

static void load_context(struct arena *a, struct form *f, const struct node *n, struct diags *out)
{
	size_t optional = 0;
	struct item *it = form_add_variable(a, f, ITEM_CONTEXT, n->key->text, n->key->span, out);
	const struct node *type = node_find(n, "type"), *parts = node_find(n, "parts"),
			  *rows = node_find(n, "rows");
	enum type t = TYPE_STRING;

	it->node = n;
	it->shape = shape_of(a, t);
	if (!name_is_good(it->id, false))
		node_diag(out, DIAG_BAD_NAME, n->key, "'%.*s' is no name", STR(it->id));
	if (!keys_check(n, MAP_CONTEXT, out) || !read_text(n, "label", &it->label, out))
		return;
	if (parts != NULL) {
		it->shape.max = 1000;
		if (read_parts(a, parts, &it->shape, out) && rows != NULL)
			read_rows(rows, &it->shape.min, &it->shape.max, out);
	} else if (type == NULL) {
		node_diag(out, DIAG_MISSING_KEY, n, "'%.*s' needs a type, or rows and parts", STR(it->id));
	} else if (read_type(type, &t, out)) {
		it->shape = shape_of(a, t);
		key_word(n, "optional", WORDS_FLAG, &optional, out);
		it->shape.min = optional ? 0 : 1;
		if (type_row(t)->kind == VALUE_NONE || t == TYPE_CHOICE)
			node_diag(out, DIAG_NOT_SUPPORTED, type, "the context cannot give a %s",
				type_row(t)->word);
	}
}

static void load_table(struct arena *a, struct form *f, const struct node *n, struct diags *out)
{
	const struct table *t;
	struct condition at = { 0 };
	size_t file;

	if (!name_is_good(n->key->text, false)) {
		node_diag(out, DIAG_BAD_NAME, n->key, "'%.*s' is no name", STR(n->key->text));
		return;
	}
	if (n->kind != NODE_SCALAR) {
		node_diag(out, DIAG_WRONG_SHAPE, n, "a table is opened at a date: NAME: $filed_on");
		return;
	}
	t = table_load(f->library, n->key->text, n->key->span, &file, out);
	if (t == NULL)
		return;
	*LIST_ADD(a, &f->files) = file;
	at.written = n->text;
	at.span = read_expression(a, n);
	for (size_t k = 0; k < t->keys.count; k++) {
		struct str key = t->keys.at[k].name;
		struct str id = key.at ? arena_format(a, "%.*s.%.*s", STR(t->name), STR(key)) : t->name;
		struct item *it = form_add_variable(a, f, ITEM_TABLE, id, n->key->span, out);

		it->node = n;
		it->label = t->label;
		it->table = t;
		it->key = k;
		it->value = at;
		it->shape = shape_of(a, t->type);
	}
}

static void load_variables(struct arena *a, struct form *f, const struct node *root, struct diags *out)
{
	struct item *it;

	for (const struct node *n = read_map(root, "context", out); n != NULL; n = n->next)
		load_context(a, f, n, out);
	for (const struct node *n = read_map(root, "let", out); n != NULL; n = n->next) {
		it = form_add_variable(a, f, ITEM_LET, n->key->text, n->key->span, out);
		it->node = n;
		if (!name_is_good(it->id, false))
			node_diag(out, DIAG_BAD_NAME, n->key, "'%.*s' is no name", STR(it->id));
		if (n->kind == NODE_SCALAR && n->text.len > 0)
			it->value = (struct condition){ str_trim(n->text), read_expression(a, n), NULL };
		else
			node_diag(out, DIAG_WRONG_SHAPE, n, "let holds an expression");
	}
	for (const struct node *n = read_map(root, "tables", out); n != NULL; n = n->next)
		load_table(a, f, n, out);
	load_decisions(a, f, root, out);
	load_period(a, f, node_find(root, "period"), out);
}

static void load_defaults(struct form *f, const struct node *root, struct diags *out)
{
	const struct node *n = node_find(root, "defaults");

	if (n != NULL && keys_check(n, MAP_DEFAULTS, out))
		f->defaults.with = node_find(n, "with");
	load_policies(n, &f->defaults.edit, f->defaults.policy, out);
}

struct form *form_load(struct arena *a, struct library *l, const struct node *root, struct diags *out)
{
	struct form *f = ARENA_NEW(a, struct form);
	const struct node *sections = node_find(root, "sections");

	if (!keys_check(root, MAP_FORM, out))
		return NULL;
	if (node_find(root, "form") == NULL) {
		node_diag(out, DIAG_MISSING_KEY, root, "a form needs 'form': its name");
		return NULL;
	}
	f->library = l;
	read_name(root, "form", true, &f->name, &f->span, out);
	load_suppressions(a, root, &f->suppressions, out);
	load_head(a, f, root, out);
	load_original(a, f, root, out);
	load_procedure(a, f, root, out);
	load_defaults(f, root, out);
	if (sections == NULL || sections->kind != NODE_LIST || sections->count == 0)
		node_diag(
			out, DIAG_MISSING_KEY, sections ? sections : root, "a form needs a list 'sections'");
	for (const struct node *n = node_first(sections); n != NULL; n = n->next)
		load_section(a, f, n, out);
	load_variables(a, f, root, out);
	for (const struct node *n = read_map(root, "dropped", out); n != NULL; n = n->next) {
		struct dropped *d = LIST_ADD(a, &f->dropped);

		if (n->kind != NODE_SCALAR || str_trim(n->text).len == 0)
			node_diag(out, DIAG_NO_REASON, n, "a dropped line has its reason: LINE: reason");
		*d = (struct dropped){ { .id = n->key->text, .span = n->key->span }, n->text };
	}
	return f;
}
