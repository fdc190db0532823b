/*
 * register: what one provider holds, in one SQLite file made by an import.
 *
 * registers/<provider>.db is built aside and renamed into place: a reader sees the
 * old file or the new one, never a half. It is opened read-only, mapped, immutable.
 * One table `data`, STRICT, of written forms: key (INTEGER: SIRET or SIREN), one
 * column per parameter, row_no, as_of, outcome, then the mapped columns named
 * "concept" or "concept/part"; one table `documents` of bytes by
 * digest; one table `about` (provider, made_at). application_id tells it from any
 * other program's file.
 *
 * outcome is NULL where the row holds values; a coded absence where it holds none; and
 * "concept=absence concept=absence" where some of its data are withheld and the rest is
 * there. It is read of the first row of a key.
 */
#ifndef STORE_REGISTER_H
#define STORE_REGISTER_H

#include "text/diag.h"

#define REGISTER_APPLICATION 0x756e6566 /* "unef" */
#define REGISTER_VERSION 1              /* of the tables */

/* Once, before anything else uses SQLite: what it counts of its own memory is a lock
 * that threads would share. Without it all works, only slower. */
void register_start(void);

/* ---- reading ---- */

struct register_db;
struct register_query; /* a prepared lookup of some columns */

/* Opens DIR/registers/PROVIDER.db. *db is NULL and true if there is no such file;
 * false after a message (not ours: exit 2; the disk: exit 3). */
bool register_open(const char *store, struct str provider, struct register_db **db, struct diags *out);
void register_close(struct register_db *db);

/* Prepares the lookup of columns (names as in the table; a missing name gives missing
 * cells) by key and parameter_count parameters. NULL after a message (OLD_REGISTER: a
 * column is not there). Closed with its register. */
struct register_query *register_prepare(struct register_db *db, const struct str *columns,
	size_t column_count, const struct str *parameters, size_t parameter_count, struct diags *out);

struct register_rows {
	size_t count;            /* 0: the key is not there */
	const struct str *cells; /* count x columns; missing: NULL in the register */
	struct str as_of;        /* of the first row; may be missing */
	struct str outcome;      /* of the first row; missing: values */
};

/* Looks key up. The texts are copied into a. False: the disk failed, or the file is broken. */
bool register_fetch(struct register_query *q, uint64_t key, const struct str *parameters, struct arena *a,
	struct register_rows *rows);

/* The bytes of a document, in a; false if they are not there. */
bool register_document(struct register_db *db, struct str sha256, struct arena *a, struct str *bytes);

/* ---- building ---- */

struct register_builder;

struct register_layout {
	struct str provider;
	const struct str *parameters; /* none named key, row_no, as_of or outcome */
	size_t parameter_count;
	bool rows; /* several rows a key: row_no is part of it */
	const struct str *columns;
	size_t column_count;
};

struct register_row {
	uint64_t key;
	const struct str *parameters;
	int64_t row_no;            /* from 1 */
	struct str as_of, outcome; /* may be missing */
	const struct str *cells;   /* missing: NULL */
};

/* Starts a new file beside the one in place, and makes the folders of the store.
 * NULL after a message. A process builds a provider's register once at a time. */
struct register_builder *register_build(
	const char *store, const struct register_layout *layout, struct diags *out);

/* Adds a row. false: *duplicate tells whether its key was there already (the first
 * row stays), else the disk failed: commit tells why. */
bool register_add(struct register_builder *b, const struct register_row *row, bool *duplicate);

/* Adds a document's bytes under their digest, once. False: the disk failed. */
bool register_add_document(struct register_builder *b, struct str sha256, struct str bytes);

/* Renames the new file into place; on false (a message) or register_abandon() the
 * old register is as it was. Both free b. */
bool register_commit(struct register_builder *b, struct diags *out);
void register_abandon(struct register_builder *b);

/* The same for registers that belong together: all are whole on the disk before the
 * first is renamed, and a failure before that leaves every old one. Renames follow
 * each other: who dies between two of them leaves some registers new and some old,
 * each of them whole; the import is then made again. */
bool register_commit_all(struct register_builder *const *b, size_t count, struct diags *out);

#endif
