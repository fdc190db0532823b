/*
 * Keys that are needed, and keys that are refused, beside what the loader says: from each
 * map of the shipped definitions a needed key is taken away, into each a refused one is put,
 * and the loader must say so where that map stands.
 */
#include <criterion/criterion.h>
#include <glob.h>
#include <stdio.h>

#include "audit/parameters.h"
#include "audit/wave.h"
#include "base/file.h"
#include "fixture.h"
#include "form/key.h"
#include "scratch.h"

/* Definitions, and what each is: the library is read anew for each. */
static const struct {
	const char *pattern, *library;
	enum key_map root;
} sources[] = {
	{ "forms/*.yaml", "forms", MAP_FORM },
	{ "tests/library/*.yaml", "tests/library", MAP_FORM },
	{ "tests/golden/decisions_of_a_good_form/form.yaml", "tests/library", MAP_FORM },
	{ "tests/golden/a_form_speaks_of_a_quarter/form.yaml", "tests/library", MAP_FORM },
	{ "forms/concepts.yaml", "forms", MAP_CONCEPTS },
	{ "forms/types.yaml", "forms", MAP_TYPES },
	{ "tests/library/types.yaml", "tests/library", MAP_TYPES },
	{ "forms/burden.yaml", "forms", MAP_BURDENS },
	{ "forms/waves/*.yaml", "forms", MAP_WAVE },
	{ "forms/providers/*.yaml", "forms", MAP_PROVIDER },
	{ "tests/library/providers/*.yaml", "tests/library", MAP_PROVIDER },
	{ "forms/tables/*.yaml", "forms", MAP_TABLE },
	{ "forms/sections/*.yaml", "forms", MAP_SECTION },
	/* these stand beside them */
	{ "tests/library/concepts.yaml", NULL, MAP__COUNT },
	{ "tests/library/tables/*.yaml", NULL, MAP__COUNT },
	{ "tests/library/sections/*.yaml", NULL, MAP__COUNT },
	{ "*/originals/*.csv", NULL, MAP__COUNT },
	{ "*/codes/*.csv", NULL, MAP__COUNT },
	{ "tests/*/originals/*.csv", NULL, MAP__COUNT },
	{ "tests/*/codes/*.csv", NULL, MAP__COUNT },
};

/* Where a key was found: in a file, in a map of it. */
struct found {
	const char *path, *library;
	const struct node *root, *map;
	const struct key *key;
	enum key_map of; /* what the file is */
};

struct hunt {
	struct arena *arena;
	struct found at; /* the file at hand */
	LIST(struct found) list;
};

static void walk(struct hunt *h, const struct node *n, enum key_map map);

static void keep(struct hunt *h, const struct node *n, const struct key *key)
{
	for (size_t i = 0; i < h->list.count; i++)
		if (h->list.at[i].key == key)
			return;
	struct found *f = LIST_ADD(h->arena, &h->list);

	*f = h->at;
	f->map = n;
	f->key = key;
}

/* Of a list, or of a map from names, each. */
static void walk_each(struct hunt *h, const struct node *n, enum key_map map)
{
	for (const struct node *e = node_first(n); e != NULL; e = e->next)
		if (e->kind == NODE_MAP)
			walk(h, e, map);
}

/* A key's value may be another map, or hold several. */
static void walk_key(struct hunt *h, const struct node *n, const struct key *key)
{
	enum key_value v = key->value;
	enum key_map of = (enum key_map)key->of;

	if (((v == KEY_MAP || v == KEY_TEXT_OR_MAP) && n->kind == NODE_MAP) ||
		(v == KEY_CHOICES && node_find(n, "from") != NULL))
		walk(h, n, of);
	else if (v == KEY_LIST || v == KEY_NAMED || v == KEY_PARTS || v == KEY_TEXTS_OR_MAPS ||
		 v == KEY_TEXT_OR_NAMED)
		walk_each(h, n, of);
	for (const struct node *e = node_first(n); e != NULL; e = e->next)
		if (v == KEY_SECTIONS)
			walk(h, e, node_find(e, "use") != NULL ? MAP_USE : MAP_SECTION);
		else if (v == KEY_FIELDS)
			walk(h, e, node_find(e, "repeat") != NULL ? MAP_REPEAT : MAP_FIELD);
}

static void walk(struct hunt *h, const struct node *n, enum key_map map)
{
	size_t count;
	const struct key *keys = keys_of(map, &count);

	for (size_t i = 0; i < count; i++) {
		const struct node *value = node_find(n, keys[i].name);

		if (keys[i].need == KEY_NEED_REFUSED || (value != NULL && keys[i].need == KEY_NEED_NEEDED))
			keep(h, n, &keys[i]);
		if (value != NULL)
			walk_key(h, value, &keys[i]);
	}
}

/* What stands beside definitions in their folder has a name of its own. */
static bool is_definition(struct str path)
{
	struct str name = path_name(path);

	return !str_is(name, "concepts.yaml") && !str_is(name, "types.yaml") && !str_is(name, "burden.yaml");
}

/* Reads what is shipped, and writes it into the scratch folder, which is entered. */
static void hunt(struct hunt *h)
{
	struct diags out = { .arena = h->arena };
	LIST(struct scratch_file) files = { 0 };
	glob_t found;

	for (size_t i = 0; i < COUNT(sources); i++) {
		cr_assert_eq(glob(sources[i].pattern, 0, NULL, &found), 0, "%s", sources[i].pattern);
		for (size_t n = 0; n < found.gl_pathc; n++) {
			struct str path = arena_copy(h->arena, str(found.gl_pathv[n])), bytes;
			bool other = sources[i].root == MAP_FORM && !is_definition(path);

			cr_assert_eq(file_read(h->arena, path.at, 1 << 20, &bytes), FILE_OK);
			*LIST_ADD(h->arena, &files) = (struct scratch_file){ path.at, bytes.at };
			if (sources[i].root == MAP__COUNT || other)
				continue;
			h->at = (struct found){ .path = path.at,
				.library = sources[i].library,
				.root = tree_load(h->arena, path.at, &out),
				.of = sources[i].root };
			cr_assert_not_null(h->at.root, "%s", path.at);
			walk(h, h->at.root, sources[i].root);
		}
		globfree(&found);
	}
	scratch_enter();
	for (size_t i = 0; i < files.count; i++)
		scratch_write(files.at[i].path, str(files.at[i].text));
}

/* ---- one key more, or less ---- */

struct change {
	const struct found *found;
	struct buf b;
	size_t first, last; /* lines of the map that is changed */
	size_t line;
};

static void put_quoted(struct buf *b, struct str s)
{
	buf_putc(b, '"');
	for (size_t i = 0; i < s.len; i++) {
		if (s.at[i] == '"' || s.at[i] == '\\')
			buf_putc(b, '\\');
		buf_puts(b, s.at[i] == '\n' ? "\\n" : "");
		if (s.at[i] != '\n')
			buf_putc(b, s.at[i]);
	}
	buf_putc(b, '"');
}

static void put_node(struct change *c, const struct node *n)
{
	bool changed = n == c->found->map;

	if (n->kind == NODE_SCALAR) {
		put_quoted(&c->b, n->text);
		return;
	}
	if (changed) {
		c->first = c->line;
		if (c->found->key->need == KEY_NEED_REFUSED)
			buf_format(&c->b, "{ \"%s\": \"x\", ", c->found->key->name);
	}
	if (!changed || c->found->key->need != KEY_NEED_REFUSED)
		buf_putc(&c->b, n->kind == NODE_MAP ? '{' : '[');
	for (const struct node *e = node_first(n); e != NULL; e = e->next) {
		if (changed && str_is(e->key->text, c->found->key->name))
			continue;
		if (n->kind == NODE_MAP) {
			put_quoted(&c->b, e->key->text);
			buf_puts(&c->b, ": ");
		}
		put_node(c, e);
		buf_puts(&c->b, ",\n");
		c->line++;
	}
	buf_putc(&c->b, n->kind == NODE_MAP ? '}' : ']');
	if (changed)
		c->last = c->line;
}

/* Whether something is said of the file, in the lines of the map. */
static bool is_said(const struct diags *out, const struct change *c)
{
	for (size_t i = 0; i < out->list.count; i++) {
		const struct diag *d = out->list.at[i];
		struct place p;

		if (d->span.text == NULL || !str_is(d->span.text->path, c->found->path))
			continue;
		p = text_place(d->span.text, d->span.at);
		if (diag_rule(d->code)->level == DIAG_ERROR && p.line >= c->first && p.line <= c->last)
			return true;
	}
	return false;
}

static void load(struct arena *a, const struct found *f, struct diags *out)
{
	struct library *l = library_load(a, f->library, out);
	glob_t forms;

	if (f->of == MAP_WAVE)
		wave_load(a, f->path, out);
	else if (l != NULL && f->of == MAP_BURDENS)
		parameters_load(l, out);
	else if (l != NULL && f->of == MAP_FORM)
		form_open(a, l, f->path, out);
	if (l == NULL || f->of == MAP_WAVE || f->of == MAP_BURDENS || f->of == MAP_FORM)
		return;
	cr_assert_eq(glob(arena_format(a, "%s/*.yaml", f->library).at, 0, NULL, &forms), 0);
	for (size_t i = 0; i < forms.gl_pathc; i++)
		if (is_definition(str(forms.gl_pathv[i])))
			form_open(a, l, forms.gl_pathv[i], out);
	globfree(&forms);
}

static void expect_told(const struct found *f)
{
	struct arena a = { 0 };
	struct diags out = { .arena = &a };
	struct change c = { .found = f, .line = 2 };
	struct str before;

	cr_assert_eq(file_read(&a, f->path, 1 << 20, &before), FILE_OK);
	/* what begins with a bracket would be read as JSON */
	buf_puts(&c.b, "#\n");
	put_node(&c, f->root);
	scratch_write(f->path, buf_str(&c.b));
	load(&a, f, &out);
	if (!is_said(&out, &c)) {
		struct str said = scratch_messages(&out);

		cr_expect(false, "%s '%s' %s: %s:%zu-%zu: %.*s", key_map_what(f->key->map), f->key->name,
			f->key->need == KEY_NEED_REFUSED ? "is let in" : "is not missed", f->path, c.first,
			c.last, STR(said));
	}
	scratch_write(f->path, before);
	buf_free(&c.b);
	arena_free(&a);
}

Test(key_need, each_needed_key_is_missed_and_each_refused_one_told, .fini = scratch_leave)
{
	struct arena a = { 0 };
	struct hunt h = { .arena = &a };
	size_t rows = 0;

	hunt(&h);
	for (unsigned map = 0; map < MAP__COUNT; map++) {
		size_t count;
		const struct key *keys = keys_of((enum key_map)map, &count);

		for (size_t i = 0; i < count; i++) {
			bool found = false;

			/* without from: it is a map of codes */
			if ((keys[i].need != KEY_NEED_NEEDED && keys[i].need != KEY_NEED_REFUSED) ||
				(map == MAP_LISTED && i == 0))
				continue;
			for (size_t n = 0; n < h.list.count; n++)
				if (h.list.at[n].key == &keys[i]) {
					expect_told(&h.list.at[n]);
					found = true;
				}
			cr_expect(found, "%s '%s' stands in no definition", key_map_what(keys[i].map),
				keys[i].name);
			rows++;
		}
	}
	printf("keys that are needed or refused: %zu, each told\n", rows);
	fflush(stdout);
	arena_free(&a);
}
