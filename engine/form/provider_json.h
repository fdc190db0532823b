/*
 * provider_json: how a JSON answer of a provider is read: its http:, holds:, rows:,
 * select:, order:, as_of: and absent:.
 *
 *	VALUE   := POINTER | {at: POINTER} | {first: [VALUE...]} | {join: [VALUE...]} | {sum: POINTER}
 *	           with as: (unix, or a type), if:, unless:, else: TEXT
 *	HOLDING := VALUE | {parts: {part: VALUE}} | {document: {url: VALUE, from: VALUE...}}
 *	           with rows: POINTER, select:, order:, if:, unless:, with:
 *
 * Pointers start at the answer, or at a row where there are rows. null and "" are not
 * there. if: and unless: of a holding choose rows where there are rows. What is wrong
 * is told by the loader: evaluating (source/json_map) meets only answers that are.
 */
#ifndef FORM_PROVIDER_JSON_H
#define FORM_PROVIDER_JSON_H

#include "form/json_condition.h"
#include "form/library.h"

enum json_rule { JSON_AT, JSON_FIRST, JSON_JOIN, JSON_SUM };

struct json_value {
	enum json_rule rule;
	struct pointer at;                  /* JSON_AT, JSON_SUM */
	LIST(const struct json_value *) of; /* JSON_FIRST, JSON_JOIN */
	bool is_unix;                       /* as: unix, seconds since 1970 */
	bool has_as;                        /* as: a type, read first */
	enum type as;
	const struct json_condition *when, *unless; /* NULL: none */
	struct str otherwise;                       /* missing: none */
	struct span span;
};

/* A part of a concept, and where it stands. */
struct json_part {
	size_t part; /* of the concept's shape */
	const struct json_value *value;
};

/* Where rows stand, and which of them count. */
struct json_rows {
	struct pointer at;
	struct pointer per, latest; /* select: missing: all rows */
	struct pointer by;          /* order: missing: as they come */
	bool newest_last;
	struct span span;
};

struct json_holding {
	const struct json_rows *rows; /* NULL: the answer itself is the only row */
	const struct json_condition *when, *unless;
	LIST(struct json_part) parts;
	const struct json_value *url; /* of a document; NULL: it is none */
};

/* absent: a status, or a condition over the content of an answer that is good. */
struct json_absence {
	unsigned status;                   /* 0: by content */
	const struct json_condition *when; /* by content */
	enum outcome outcome;
};

/* A name in the path or the query of the call. */
struct json_call_name {
	struct str name;
	size_t parameter; /* of the provider; JSON_NO_PARAMETER: always the same */
	struct str always;
};

#define JSON_NO_PARAMETER SIZE_MAX

struct json_mapping {
	struct str path; /* of the call; missing: not said */
	struct str key;  /* the name that the company has in it: siren, siret_or_rna... */
	LIST(struct json_call_name) names;
	struct json_holding *holdings; /* as the provider's */
	LIST(struct json_absence) absences;
	const struct json_value *as_of; /* NULL: not said */
	const struct json_rows *rows;   /* of the provider: as_of stands in them; NULL: none */
};

/* Reads it from the provider's file; its holdings and parameters are loaded. NULL after
 * messages. */
const struct json_mapping *provider_json_load(
	struct library *l, const struct provider *p, const struct node *root, struct diags *out);

#endif
