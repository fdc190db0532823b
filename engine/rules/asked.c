/*
 * What is asked needlessly: under another name, or as a document that
 * administrations get from each other.
 */
#include "form/alike.h"
#include "form/provider_json.h"
#include "rules/rule.h"
#include "rules/witness.h"

bool rule_is_asked(const struct item *it)
{
	return it->kind == ITEM_FIELD && it->origin == ORIGIN_ASK;
}

/* Two holdings that an import takes from the same columns. */
static bool same_columns(const struct provider *p, size_t a, size_t b)
{
	size_t count = 0;

	for (size_t i = 0; p->csv != NULL && i < p->csv->columns.count; i++) {
		const struct csv_column *x = &p->csv->columns.at[i];
		bool found = x->holding != a;

		for (size_t n = 0; n < p->csv->columns.count && !found; n++) {
			const struct csv_column *y = &p->csv->columns.at[n];

			found = y->holding == b && y->part == x->part && x->from.count == 1 &&
				y->from.count == 1 && str_equal(x->from.at[0], y->from.at[0]) &&
				str_equal(x->is, y->is);
		}
		if (!found)
			return false;
		count += x->holding == a;
	}
	return count > 0;
}

/* The same place of an answer, read as it stands. */
static bool same_value(const struct json_value *a, const struct json_value *b)
{
	return a != NULL && b != NULL && a->rule == JSON_AT && b->rule == JSON_AT && a->when == NULL &&
	       b->when == NULL && a->unless == NULL && b->unless == NULL &&
	       str_equal(a->at.written, b->at.written) && str_equal(a->otherwise, b->otherwise);
}

static bool same_rows(const struct json_rows *a, const struct json_rows *b)
{
	if (a == NULL || b == NULL)
		return a == b;
	return str_equal(a->at.written, b->at.written) && str_equal(a->per.written, b->per.written) &&
	       str_equal(a->latest.written, b->latest.written);
}

/* Two holdings that are read at the same places of an answer. */
static bool same_pointers(const struct provider *p, size_t a, size_t b)
{
	const struct json_holding *x, *y;

	if (p->json == NULL)
		return false;
	x = &p->json->holdings[a];
	y = &p->json->holdings[b];
	if (!same_rows(x->rows, y->rows) || x->when != NULL || y->when != NULL || x->unless != NULL ||
		y->unless != NULL || x->parts.count != y->parts.count ||
		(x->url == NULL) != (y->url == NULL) || (x->url != NULL && !same_value(x->url, y->url)))
		return false;
	for (size_t i = 0; i < x->parts.count; i++)
		if (x->parts.at[i].part != y->parts.at[i].part ||
			!same_value(x->parts.at[i].value, y->parts.at[i].value))
			return false;
	return x->parts.count > 0 || x->url != NULL;
}

/* Of the same call: other parameters ask for another datum. */
static bool same_call(const struct provider *p, size_t a, size_t b)
{
	const struct holding *x = &p->holdings.at[a], *y = &p->holdings.at[b];

	if (x->with.count != y->with.count)
		return false;
	for (size_t i = 0; i < x->with.count; i++)
		if (!str_equal(x->with.at[i].name, y->with.at[i].name) ||
			!str_equal(span_str(x->with.at[i].span), span_str(y->with.at[i].span)))
			return false;
	return true;
}

static const struct provider *serves_both(const struct concept *a, const struct concept *b)
{
	size_t x, y;

	for (size_t i = 0; a != b && i < a->holders.count; i++)
		if (provider_holds(a->holders.at[i], a, &x) && provider_holds(a->holders.at[i], b, &y) &&
			same_call(a->holders.at[i], x, y) &&
			(same_columns(a->holders.at[i], x, y) || same_pointers(a->holders.at[i], x, y)))
			return a->holders.at[i];
	return NULL;
}

void rule_served_as_one(struct rules *r)
{
	const struct form *f = r->form;

	for (size_t i = 0; i < f->items.count; i++)
		for (size_t n = 0; n < i && f->items.at[i]->concept != NULL; n++) {
			const struct item *it = f->items.at[i], *other = f->items.at[n];
			const struct provider *p = NULL;
			struct diag *d;

			if (other->concept != NULL && it->repeat == other->repeat)
				p = serves_both(it->concept, other->concept);
			if (p == NULL)
				continue;
			d = rule_broken(r, DIAG_SERVED_AS_ONE, it, it->span,
				"'%.*s' and '%.*s' are the same to %.*s", STR(it->concept->name),
				STR(other->concept->name), STR(p->name));
			if (d != NULL)
				diag_note(r->out, d, other->span, "the other is here");
		}
}

/* The documents of CRPA D113-14, and the K-bis, as forms call them: X(words, whole, law).
 * whole: with more words it may be something else (résultats du projet). */
#define DOCUMENTS(X) \
	X("k bis", false, "CCP R2143-9, décret 2021-631") \
	X("kbis", false, "CCP R2143-9, décret 2021-631") \
	X("extrait rcs", false, "CCP R2143-9, décret 2021-631") \
	X("extrait registre commerce", false, "CCP R2143-9, décret 2021-631") \
	X("attestation regularite fiscale", false, "CRPA D113-14") \
	X("attestation fiscale", false, "CRPA D113-14") \
	X("justificatif regularite fiscale", false, "CRPA D113-14") \
	X("justificatif fiscal", true, "CRPA D113-14") \
	X("certificat regularite fiscale", false, "CRPA D113-14") \
	X("preuve regularite fiscale", false, "CRPA D113-14") \
	X("attestation vigilance", false, "CRPA D113-14") \
	X("attestation regularite sociale", false, "CRPA D113-14") \
	X("attestation sociale", false, "CRPA D113-14") \
	X("justificatif regularite sociale", false, "CRPA D113-14") \
	X("certificat regularite sociale", false, "CRPA D113-14") \
	X("preuve regularite sociale", false, "CRPA D113-14") \
	X("justificatif vigilance", false, "CRPA D113-14") \
	X("certificat vigilance", false, "CRPA D113-14") \
	X("attestation urssaf", false, "CRPA D113-14") \
	X("liasse fiscale", false, "CRPA D113-14") \
	X("declaration resultats", true, "CRPA D113-14") \
	X("declaration resultats exercice", false, "CRPA D113-14") \
	X("declaration resultats fiscale", false, "CRPA D113-14") \
	X("statuts association", false, "CRPA D113-14") \
	X("certificat cotisation conges payes", false, "CRPA D113-14") \
	X("avis situation sirene", false, "CRPA D113-14") \
	X("certificat qualibat", false, "CRPA D113-14")

static const struct {
	const char *words;
	bool whole;
	const char *law;
} documents[] = {
#define X(words, whole, law) { words, whole, law },
	DOCUMENTS(X)
#undef X
};

/* A document, or a text that is a copy of one. */
static bool wants_document(const struct item *it)
{
	return it->kind == ITEM_FIELD &&
	       (it->origin == ORIGIN_ON_CONTROL || (it->origin == ORIGIN_ASK && it->why_ask.at == NULL));
}

void rule_documents(struct rules *r)
{
	const struct form *f = r->form;
	struct wording words[COUNT(documents)], label;

	for (size_t d = 0; d < COUNT(documents); d++)
		alike_read(&words[d], str(documents[d].words));
	for (size_t i = 0; i < f->items.count; i++) {
		const struct item *it = f->items.at[i];

		if (!wants_document(it))
			continue;
		alike_read(&label, it->label);
		for (size_t d = 0; d < COUNT(documents); d++) {
			if (!(documents[d].whole ? alike_equal : alike_within)(&label, &words[d]))
				continue;
			rule_broken(r, DIAG_DOCUMENT_LISTED, it, it->span,
				"'%.*s' is a document that the administration gets itself (%s)",
				STR(it->label), documents[d].law);
			break;
		}
	}
}

/* Nothing but its own echo. A declaration is what it says; a purpose names who uses it. */
void rule_minimal(struct rules *r)
{
	struct arena a = { 0 };
	struct witness w;

	for (size_t i = 0; i < r->form->items.count; i++) {
		const struct item *it = r->form->items.at[i];

		if (!rule_is_asked(it) || it->purpose.at != NULL || it->shape.type == TYPE_DECLARATION ||
			witness_find(&a, r->form, it, &w) != WITNESS_NONE)
			continue;
		rule_broken(r, DIAG_CHANGES_NOTHING, it, it->span,
			"'%.*s' is asked, and nothing depends on the answer", STR(it->id));
	}
	arena_free(&a);
}
