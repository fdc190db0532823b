/*
 * What people read: labels that differ, texts that are what they seem, declarations
 * of what one can see.
 */
#include "base/file.h"
#include "base/utf8.h"
#include "form/alike.h"
#include "rules/rule.h"

static bool is_asked(const struct item *it)
{
	return (it->kind == ITEM_FIELD || it->kind == ITEM_REPEAT) && it->origin == ORIGIN_ASK;
}

/* Fields that stand together: those of a section, of the same rows. */
static struct str place_of(struct arena *a, const struct item *it)
{
	return arena_format(a, "%u %u %.*s", it->section != NULL ? it->section->number : 0,
		it->repeat != NULL ? it->repeat->number : 0, STR(it->label));
}

void rule_labels(struct rules *r)
{
	const struct form *f = r->form;
	struct arena a = { 0 };
	struct map seen = { 0 };

	for (size_t i = 0; i < f->items.count; i++) {
		const struct item *it = f->items.at[i], *other;
		struct diag *d;
		size_t first;

		if (!is_asked(it) || it->label.len == 0 || map_add(&a, &seen, place_of(&a, it), i, &first))
			continue;
		other = f->items.at[first];
		d = rule_broken(r, DIAG_LABEL_TWICE, it, it->span, "'%.*s' is labelled as '%.*s': '%.*s'",
			STR(it->id), STR(other->id), STR(it->label));
		if (d != NULL)
			diag_note(r->out, d, other->span, "the other is here");
	}
	arena_free(&a);
}

/* Controls of direction ("Trojan Source"), and what has no width. */
static bool deceives(uint32_t c)
{
	return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x200E || c == 0x200F ||
	       (c >= 0x200B && c <= 0x200D) || c == 0x2060 || c == 0xFEFF;
}

/* The first such character from at on; s.len: none. */
static size_t find_deceit(struct str s, size_t at)
{
	while ((at = utf8_plain(s, at)) < s.len) {
		size_t start = at;

		if (deceives(utf8_next(s, &at)))
			return start;
	}
	return s.len;
}

/* The whole file is looked at: comments deceive, too. A mark in front says UTF-8. */
static void look_at_text(struct rules *r, const struct text *text)
{
	for (size_t i = 1; (i = find_deceit(text->bytes, i)) < text->bytes.len;) {
		size_t start = i;
		uint32_t c = utf8_next(text->bytes, &i);

		rule_broken(r, DIAG_TEXT_DIRECTION, NULL, (struct span){ text, start, i - start },
			"U+%04X cannot be seen here", (unsigned)c);
	}
}

/* Of the library what the form uses: sections, concepts, tables, codes, providers. */
void rule_direction(struct rules *r)
{
	const struct form *f = r->form;

	look_at_text(r, f->span.text);
	for (size_t i = 0; i < f->files.count; i++) {
		const struct library_file *file = &f->library->files.at[f->files.at[i]];

		if (find_deceit(file->bytes, 1) < file->bytes.len)
			look_at_text(r, text_new(r->out->arena,
						str(path_join(r->out->arena, f->library->path, file->path)),
						file->bytes));
	}
}

static void choices_differ(struct rules *r, const struct item *it, const struct node *n)
{
	const struct choices *c = it->shape.choices;
	struct arena a = { 0 };
	struct map seen = { 0 };
	size_t first;

	for (size_t i = 0; i < c->list.count; i++)
		if (!map_add(&a, &seen, c->list.at[i].label, i, &first))
			rule_broken(r, DIAG_CHOICE_LABEL, it, n->key->span,
				"'%.*s' and '%.*s' have the same label", STR(c->list.at[i].code),
				STR(c->list.at[first].code));
	arena_free(&a);
}

void rule_choices(struct rules *r)
{
	for (size_t i = 0; i < r->form->items.count; i++) {
		const struct item *it = r->form->items.at[i];
		const struct choices *c = it->shape.choices;
		const struct node *n = node_find(it->named ? it->named->node : it->node, "choices");

		if (n == NULL || c == NULL || c->kind != CHOICES_INLINE)
			continue;
		if (n->kind == NODE_LIST)
			rule_broken(r, DIAG_CHOICE_LABEL, it, n->key->span,
				"the choices of '%.*s' have no labels", STR(it->id));
		choices_differ(r, it, n);
	}
}

/* A sentence that calls right more than what is given and shown. */
static bool calls_all_right(struct str sentence)
{
	static const char *const claims[] = { "exacts", "exactes", "exact", "exactitude", "sinceres",
		"sincere", "verifie", "complet", "complets" };
	static const char *const limits[] = { "reponses", "montrees", "affichees" };

	for (size_t i = 0; i < COUNT(limits); i++)
		if (alike_holds(sentence, str(limits[i])))
			return false;
	for (size_t i = 0; i < COUNT(claims); i++)
		if (alike_holds(sentence, str(claims[i])))
			return true;
	return false;
}

static bool declares_all_right(struct str text)
{
	while (text.len > 0)
		if (calls_all_right(str_cut(&text, '.')))
			return true;
	return false;
}

/* In an open form protected values are filed unseen. */
void rule_declarations(struct rules *r)
{
	const struct item *withheld = NULL;

	for (size_t i = 0; i < r->form->items.count && r->form->applicant == APPLICANT_OPEN; i++)
		if (r->form->items.at[i]->candidates.count > 0 && r->form->items.at[i]->is_protected)
			withheld = r->form->items.at[i];
	for (size_t i = 0; i < r->form->items.count && withheld != NULL; i++) {
		const struct item *it = r->form->items.at[i];
		struct diag *d;

		if (!declares_all_right(it->text))
			continue;
		d = rule_broken(r, DIAG_DECLARED_BLIND, it, it->span,
			"'%.*s' declares that what is filed is right, and '%.*s' is withheld", STR(it->id),
			STR(withheld->id));
		if (d != NULL)
			diag_note(r->out, d, withheld->span, "the applicant does not see it");
	}
}

void rule_sections(struct rules *r)
{
	for (size_t i = 0; i < r->form->sections.count; i++) {
		const struct section *s = r->form->sections.at[i];

		if (s->items.count == 0)
			rule_broken(r, DIAG_SECTION_EMPTY, NULL, s->span, "the section '%.*s' has no fields",
				STR(s->id));
	}
}

#define LABEL_LETTERS 120

/* A concept's label is the concept's own, and is told where it is written. */
void rule_long_labels(struct rules *r)
{
	for (size_t i = 0; i < r->form->items.count; i++) {
		const struct item *it = r->form->items.at[i];
		const struct node *n = node_find(it->node, "label");
		size_t letters = utf8_count(it->label);

		if (n != NULL && letters > LABEL_LETTERS)
			rule_broken(r, DIAG_LABEL_LONG, it, n->span, "the label of '%.*s' has %zu letters",
				STR(it->id), letters);
	}
}

/* Read aloud, it would be heard twice. */
void rule_hints(struct rules *r)
{
	for (size_t i = 0; i < r->form->items.count; i++) {
		const struct item *it = r->form->items.at[i];
		const struct node *n = node_find(it->node, "hint");
		struct wording hint, label;

		if (n == NULL || it->hint.len == 0 || it->label.len == 0)
			continue;
		alike_read(&hint, it->hint);
		alike_read(&label, it->label);
		if (str_equal(it->hint, it->label) || alike_equal(&hint, &label))
			rule_broken(r, DIAG_HINT_ECHO, it, n->span, "the hint of '%.*s' says its label again",
				STR(it->id));
	}
}
