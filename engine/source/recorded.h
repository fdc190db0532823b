/*
 * recorded: answers that a provider gave, kept in files.
 *
 *	answer.yaml	one, as the sandbox of API Entreprise keeps them:
 *			params: {siren: '...'}, status: 200, payload: |- and the JSON below it
 *	answers.json	one {"params": {...}, "status": 200, "payload": {...}}, or a list of them
 *	answers.jsonl	one a line (.ndjson too), streamed: memory does not grow with the file;
 *			it may be packed: .jsonl.gz, .bz2, .xz, .zst, or a .jsonl.zip of it
 *
 * document_file: may name the file, beside this one, of the document that the payload
 * gives an address of. Other keys (description, title...) are for people. Messages name
 * the file, the line of a .jsonl, and a JSON pointer: answers.jsonl:7#/payload/data
 */
#ifndef SOURCE_RECORDED_H
#define SOURCE_RECORDED_H

#include "tree/tree.h"

#define RECORDED_BYTES ((size_t)8 * 1024 * 1024) /* of a .json, and of a line */
#define RECORDED_NODES 500000                    /* of these */

struct recorded {
	const struct node *node;          /* the whole, for messages */
	const struct node *params;        /* a map of scalars; NULL: none */
	unsigned status;                  /* 200 and above */
	const struct node *payload;       /* NULL: none; never with a status of 2xx */
	const struct node *document_file; /* a scalar; NULL: not said */
};

struct recorded_file;

enum recorded_status {
	RECORDED_ANSWER,
	RECORDED_WRONG,  /* after messages: this one is broken */
	RECORDED_END,    /* there are no more */
	RECORDED_BROKEN, /* after a message: the rest cannot be read */
};

/* Whether a name is that of recorded answers. */
bool recorded_is_name(struct str path);

/* NULL after a message. */
struct recorded_file *recorded_open(struct arena *a, const char *path, struct diags *out);

/* The next one, in a. */
enum recorded_status recorded_next(
	struct recorded_file *f, struct arena *a, struct recorded *r, struct diags *out);

/* How much of the file was read so far, and how much there is; false where nobody knows. */
bool recorded_position(const struct recorded_file *f, uint64_t *read, uint64_t *size);

void recorded_close(struct recorded_file *f);

#endif
