/*
 * json_map: a provider's JSON answer as values, by the mapping of its file.
 *
 * It is the same whether the answer was recorded or has just come. What is read goes
 * through its concept's type, leniently, and stays in its written form. null and ""
 * are not there. A sum over a null is unavailable, never zero; Insee's [ND] is not
 * diffusible: both are said of the datum (withheld), the rest of the answer stays.
 * An answer of which nothing is found, or that holds another shape or another type
 * than its provider says, is refused whole: it is another call's, or has changed.
 */
#ifndef SOURCE_JSON_MAP_H
#define SOURCE_JSON_MAP_H

#include "form/provider_json.h"

/* A document that an answer names: who has its bytes adds their facts to the cells. */
struct json_document {
	size_t holding;
	size_t row;
	struct str url;          /* dies: it is nowhere kept */
	const struct node *node; /* for messages */
};

struct json_answer {
	enum outcome outcome; /* OUTCOME_VALUE: rows >= 1 */
	struct str as_of;     /* may be missing */
	size_t rows;
	struct str *cells;      /* rows x every part of every holding, in the provider's order */
	enum outcome *withheld; /* by holding: the datum's own absence, or OUTCOME_VALUE */
	LIST(struct json_document) documents;
};

/* Told of every node that is looked at for a cell; a part of a document's address is
 * JSON_URL. */
#define JSON_URL SIZE_MAX
struct json_trace {
	void (*read)(void *data, size_t holding, size_t part, size_t row, const struct node *n);
	void *data;
};

/* Cells of a row, and where those of a holding begin in it. */
size_t json_width(const struct provider *p);
size_t json_first(const struct provider *p, size_t holding);

/* Reads an answer into a. parameters: written forms, as the provider's: a holding whose
 * with: names another code has nothing there. trace may be NULL. False after messages,
 * which name places by the nodes' pointers. */
bool json_map(struct arena *a, const struct provider *p, unsigned status, const struct node *payload,
	const struct str *parameters, const struct json_trace *trace, struct json_answer *answer,
	struct diags *out);

#endif
