/*
 * tree: YAML or JSON as a tree whose every node knows its place.
 *
 * YAML comes through libyaml's events and only as far as a form needs it: maps,
 * lists and scalars, every scalar a text ("no" is no boolean, 0123 keeps its
 * zero). Refused with a place: aliases, anchors, merge keys, tags, %TAG, a second
 * document, a duplicate key (both places are named), nesting deeper than 64,
 * more than 256 KiB, bytes that are not UTF-8, control characters.
 * JSON comes through jansson; its nodes have a pointer (RFC 6901) for a place, which is
 * put together when it is asked for: of 100,000 nodes few ever are.
 */
#ifndef TREE_TREE_H
#define TREE_TREE_H

#include "text/diag.h"

#define TREE_DEPTH 64
#define TREE_BYTES (256 * 1024)
#define TREE_NODES 100000

enum node_kind { NODE_SCALAR, NODE_MAP, NODE_LIST };

struct node {
	enum node_kind kind;
	bool plain;         /* a scalar without quotes or block mark */
	struct span span;   /* the scalar, or the map's or list's first line; JSON: no text */
	struct str pointer; /* JSON: of the root; missing in YAML. See node_pointer() */
	struct str text;    /* a scalar's text */
	struct node *key;   /* of a map's entry: the key's own node */
	struct node *first; /* of a map or list */
	struct node *next;  /* sibling */
	size_t count;       /* children */
	/* JSON only: */
	const struct node *parent; /* the map or list it is in, or is a key of */
	size_t index;              /* in a list, from 0 */
};

/* Reads the file or "-"; NULL after adding what is wrong. The text lives in a. */
const struct node *tree_load(struct arena *a, const char *path, struct diags *out);

/* The bytes of a file or "-"; false after adding why they cannot be had. */
bool tree_read(struct arena *a, const char *path, struct str *bytes, struct diags *out);

/* The same as tree_load() for bytes already in memory; path is what messages call them. A path
 * that ends in .json, or bytes that start with '{' and are JSON, are read as JSON. */
const struct node *tree_parse(struct arena *a, struct str path, struct str bytes, struct diags *out);

/* The same for a file that another one uses, at a place of it that messages tell, too; as: the
 * prefix that its names get there, or missing. */
const struct node *tree_parse_used(struct arena *a, struct str path, struct str bytes, struct span used,
	struct str as, struct diags *out);

/* The value of a map's key, or NULL. n may be NULL or no map: NULL. */
const struct node *node_find(const struct node *n, const char *key);

/* The scalar of a map's key; missing if there is none. */
struct str node_text(const struct node *n, const char *key);

/* "file#/pointer" of a JSON node (RFC 6901), in a; missing of a YAML node. */
struct str node_pointer(struct arena *a, const struct node *n);

/* Adds a message at the node: its span, or its pointer. */
struct diag *node_diag(struct diags *out, enum diag_code code, const struct node *n, const char *format, ...)
	__attribute__((format(printf, 4, 5)));

/* node == map and every key is one of the count names, else messages with the
 * nearest name. what: "field", "provider"... False if it is no map at all. */
bool node_check_keys(
	const struct node *n, const char *what, const char *const *names, size_t count, struct diags *out);

/* The scalar as it stands; messages and false for a map or a list. */
bool node_scalar(const struct node *n, const char *what, struct str *text, struct diags *out);

/* for (const struct node *c = node_first(n); c != NULL; c = c->next); NULL-safe. */
const struct node *node_first(const struct node *n);

#endif
