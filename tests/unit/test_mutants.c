/*
 * How well the lint catches what a hurried designer would do: every field that a shipped
 * form takes from a source is asked instead, in three ways. What is counted is told; the
 * figures may not fall.
 *
 *	1  ask: the concept
 *	2  ask: its type, under the same label, with a purpose
 *	3  the same, id and label reworded by the thesaurus below, which the lint does not know;
 *	   but for "combien de", which is how French asks for a number of anything
 */
#include <criterion/criterion.h>
#include <glob.h>
#include <stdio.h>

#include "fixture.h"

enum { ASKED, UNNAMED, REWORDED, KINDS };

/* Words of labels, and others for them: X(word, other). The longer stand first. */
static const struct {
	const char *word, *other;
} thesaurus[] = {
	{ "Dénomination ou raison sociale", "Appellation légale" },
	{ "Attestation de régularité fiscale", "Preuve d’impôts à jour" },
	{ "Attestation de vigilance", "Preuve de cotisations à jour" },
	{ "Forme juridique", "Type de personne morale" },
	{ "Chiffre d’affaires", "Total des ventes" },
	{ "Capital social", "Apport des associés" },
	{ "Code APE", "Branche d’activité" },
	{ "Effectif", "Nombre de personnes employées" },
	{ "Adresse", "Lieu" },
	{ "Numéro", "Référence" },
	{ "Date", "Jour" },
	{ "Montant", "Somme" },
	{ "Subvention", "Aide" },
	{ "Représentant", "Signataire" },
	{ "Dirigeant", "Responsable" },
	{ "Nom", "Intitulé" },
	{ "Nombre", "Combien" },
	{ "Téléphone", "Ligne fixe" },
	{ "Courriel", "Boîte de messagerie" },
	{ "de l’établissement", "du site" },
	{ "l’établissement", "le site" },
	{ "établissement", "site" },
	{ "de l’association", "du groupement de personnes" },
	{ "l’association", "le groupement de personnes" },
	{ "association", "groupement de personnes" },
	{ "de l’entreprise", "de la maison" },
	{ "l’entreprise", "la maison" },
	{ "entreprise", "maison" },
	{ "immatriculation", "enregistrement" },
	{ "siège", "bureau central" },
};

struct mutant {
	struct arena *arena;
	const struct library *library;
	struct buf b;
	size_t target, at; /* the target-th field that has a source */
	int kind;
	struct str label;
	const struct concept *concept;
};

static void quoted(struct buf *b, struct str s)
{
	buf_putc(b, '"');
	for (size_t i = 0; i < s.len; i++) {
		if (s.at[i] == '"' || s.at[i] == '\\')
			buf_putc(b, '\\');
		if (s.at[i] == '\n')
			buf_puts(b, "\\n");
		else
			buf_putc(b, s.at[i]);
	}
	buf_putc(b, '"');
}

static bool goes_on(struct str s, size_t at)
{
	return at < s.len && ((s.at[at] >= 'a' && s.at[at] <= 'z') || (unsigned char)s.at[at] >= 0xC3);
}

/* The label in other words. */
static struct str reword(struct arena *a, struct str label)
{
	for (size_t i = 0; i < COUNT(thesaurus); i++) {
		struct str word = str(thesaurus[i].word);

		for (size_t at = 0; at + word.len <= label.len; at++)
			if (str_equal(str_part(label, at, word.len), word) &&
				!goes_on(label, at + word.len)) {
				label = arena_format(a, "%.*s%s%.*s", STR(str_part(label, 0, at)),
					thesaurus[i].other, STR(str_part(label, at + word.len, label.len)));
				break;
			}
	}
	return label;
}

static void write(struct mutant *m, const struct node *n);

static void entry(struct mutant *m, const char *key, struct str value)
{
	buf_format(&m->b, "\"%s\": ", key);
	quoted(&m->b, value);
	buf_puts(&m->b, ", ");
}

static bool is_of_sources(struct str key)
{
	static const char *const keys[] = { "source", "from", "with", "pick", "edit", "if_unavailable",
		"max_age", "label", "field", "type" };

	for (size_t i = 0; i < COUNT(keys); i++)
		if (str_is(key, keys[i]))
			return true;
	return false;
}

/* A type that the value may be asked as; rows and documents as a text. */
static void ask(struct mutant *m)
{
	const struct shape *s = &m->concept->shape;
	bool chosen = s->choices != NULL && !s->collection;
	bool free = s->collection || s->type == TYPE_DOCUMENT;

	if (m->kind == ASKED) {
		entry(m, "ask", m->concept->name);
		return;
	}
	entry(m, "ask", free ? S("text") : str(type_row(s->type)->word));
	entry(m, "purpose", S("instruire la demande"));
	if (chosen)
		buf_puts(&m->b, "\"choices\": {\"x\": \"Un\", \"y\": \"Deux\"}, ");
}

static void write_target(struct mutant *m, const struct node *n)
{
	struct str label = node_text(n, "label"), id = node_text(n, "field");

	m->concept = library_concept(m->library, node_text(n, "source"));
	m->label = label.at != NULL ? label : m->concept->label;
	if (m->kind == REWORDED) {
		m->label = reword(m->arena, m->label);
		id = arena_format(m->arena, "saisie_%zu", m->target);
	}
	buf_putc(&m->b, '{');
	entry(m, "field", id);
	if (m->kind != ASKED || label.at != NULL)
		entry(m, "label", m->label);
	ask(m);
	for (const struct node *e = node_first(n); e != NULL; e = e->next)
		if (!is_of_sources(e->key->text)) {
			quoted(&m->b, e->key->text);
			buf_puts(&m->b, ": ");
			write(m, e);
			buf_puts(&m->b, ", ");
		}
	buf_putc(&m->b, '}');
}

static bool is_source(const struct node *n)
{
	struct str source = node_text(n, "source");

	return node_find(n, "field") != NULL && source.at != NULL && !str_starts(source, "context.");
}

static void write(struct mutant *m, const struct node *n)
{
	if (n->kind == NODE_SCALAR) {
		quoted(&m->b, n->text);
		return;
	}
	if (n->kind == NODE_MAP && is_source(n) && m->at++ == m->target) {
		write_target(m, n);
		return;
	}
	buf_putc(&m->b, n->kind == NODE_MAP ? '{' : '[');
	for (const struct node *e = node_first(n); e != NULL; e = e->next) {
		if (n->kind == NODE_MAP) {
			quoted(&m->b, e->key->text);
			buf_puts(&m->b, ": ");
		}
		write(m, e);
		buf_puts(&m->b, ",\n");
	}
	buf_putc(&m->b, n->kind == NODE_MAP ? '}' : ']');
}

/* A concept that is held is told as that (OO001); what is not named, as what is likely. */
static bool is_caught(const struct diags *out, int kind)
{
	for (size_t i = 0; i < out->list.count; i++)
		if (str_starts(str(diag_rule(out->list.at[i]->code)->code), kind == ASKED ? "OO001" : "OO"))
			return true;
	return false;
}

/* False where there is no such field. */
static bool try(struct library *l, const struct node *root, const char *path, size_t target, int kind,
	size_t *caught, struct buf *missed)
{
	struct arena a = { 0 };
	struct diags out = { .arena = &a };
	struct mutant m = { .arena = &a, .library = l, .target = target, .kind = kind };
	bool there;

	/* what begins with a bracket would be read as JSON */
	buf_puts(&m.b, "#\n");
	write(&m, root);
	there = m.at > target;
	if (there) {
		form_of(&a, l, str(path), buf_str(&m.b), &out);
		*caught += is_caught(&out, kind);
		if (!is_caught(&out, kind))
			buf_format(missed, "%s%.*s", missed->len ? "; " : "", STR(m.label));
	}
	buf_free(&m.b);
	arena_free(&a);
	return there;
}

Test(mutants, what_is_asked_although_it_is_held_is_caught)
{
	static const char *const whats[KINDS] = { "asked by their concept", "asked without it, same label",
		"asked without it, reworded" };
	static const size_t least[KINDS] = { 100, 87, 35 }; /* per cent */
	struct arena a = { 0 };
	struct diags out = { .arena = &a };
	struct library *l = library_load(&a, "forms", &out);
	glob_t found;

	cr_assert_eq(glob("forms/*.yaml", 0, NULL, &found), 0);
	for (int kind = 0; kind < KINDS; kind++) {
		size_t caught = 0, all = 0;
		struct buf missed = { 0 };

		for (size_t i = 0; i < found.gl_pathc; i++) {
			const char *path = found.gl_pathv[i];
			const struct node *root = tree_load(&a, path, &out);

			/* what stands beside the forms has none */
			if (node_text(root, "form").at == NULL)
				continue;
			for (size_t target = 0; try(l, root, path, target, kind, &caught, &missed); target++)
				all++;
		}
		printf("sources %s: %zu of %zu caught%s%s\n", whats[kind], caught, all,
			missed.len ? "; not: " : "", missed.len ? missed.at : "");
		cr_expect_geq(100 * caught, least[kind] * all);
		cr_expect_gt(all, 40);
		buf_free(&missed);
	}
	fflush(stdout);
	globfree(&found);
	arena_free(&a);
}
