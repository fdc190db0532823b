/*
 * example: for a rule of the catalogue, why it is one, a definition that breaks it, and
 * one that keeps to it.
 *
 * They are the files of text/examples/, one a code, which the program holds; the tests
 * check each. CODE.txt is a paragraph, then parts, each a head and lines below it that
 * are indented by four:
 *
 *	wrong, right             parts of the form text/examples/form.yaml
 *	wrong FILE, right FILE   a file of the library; exemple.yaml is the form itself
 *
 * A part of the form that begins with "- " is fields of its section; else its keys
 * take the place of the form's. <0x07> stands for that byte, <U+202E> for that
 * character: what nobody can see, or no file of ours may hold.
 */
#ifndef TEXT_EXAMPLE_H
#define TEXT_EXAMPLE_H

#include "base/list.h"
#include "text/diag.h"

struct example_part {
	bool right;      /* else wrong */
	struct str file; /* missing: a part of the form */
	struct str text; /* its lines */
};

struct example {
	struct str why; /* lines */
	LIST(struct example_part) parts;
};

/* False if the code has none. */
bool example_read(struct arena *a, enum diag_code code, struct example *e);

/* "wrong", "right", "wrong in tables/exemple.yaml" */
struct str example_head(struct arena *a, const struct example_part *part);

/* A file of text/examples/ by its name; missing if there is none. */
struct str example_file(const char *name);

#endif
