/*
 * library: what all forms share: concepts, providers, and on demand the code lists,
 * tables, ledgers and sections that a form names. It grows while forms are opened, and
 * is immutable afterwards: forms are opened by one thread, then shared.
 */
#ifndef FORM_LIBRARY_H
#define FORM_LIBRARY_H

#include "form/said.h"
#include "form/shape.h"
#include "text/diag.h"
#include "tree/tree.h"
#include "value/outcome.h"

enum about { ABOUT_NOBODY, ABOUT_SIREN, ABOUT_SIRET, ABOUT_PERSON };
/* What of a concept tells a company that it is itself. */
enum identifies { IDENTIFIES_NOTHING, IDENTIFIES_NAME, IDENTIFIES_PLACE };
enum disclosure { DISCLOSURE_PUBLIC, DISCLOSURE_PROTECTED };
enum applicant { APPLICANT_OPEN, APPLICANT_MANDATED };

/* The administrations a form may fetch from (CRPA D114-9-1 names the suppliers). */
#define AUTHORITIES(X) \
	X("Insee") \
	X("DGFiP") \
	X("Urssaf") \
	X("MSA") \
	X("GIP-MDS") \
	X("Infogreffe") \
	X("INPI") \
	X("PRO BTP") \
	X("Qualibat") \
	X("OPQIBI") \
	X("Qualifelec") \
	X("FNTP") \
	X("Carif-Oref") \
	X("Commission européenne") \
	X("Banque de France") \
	X("Agefiph") \
	X("Ministère de l'Intérieur") \
	X("ADEME") \
	X("CIBTP") \
	X("CNETP") \
	X("Douanes") \
	X("DJEPVA") \
	X("Action Logement")

struct provider;
struct wording;

/* Providers named by prefer: or from:, in their order. */
struct preference {
	struct str name;
	struct span span;
	const struct provider *provider; /* linked */
};

/* A meaning shared by all forms (concepts.yaml). */
struct concept {
	struct str name; /* subject.name(.name)* */
	struct span span;
	struct str label, unit, autocomplete, listed_in;
	const struct wording *words, *own_words; /* of the label; of the name behind the subject */
	LIST(const struct wording *) also;       /* what forms call it besides */
	struct str valid_for;                    /* how long what was fetched stays good; missing: for ever */
	struct shape shape;
	enum about about;
	enum identifies identifies;
	unsigned cells;                        /* boxes on paper; 1 if not said */
	LIST(struct preference) prefer[2];     /* by enum applicant */
	LIST(const struct provider *) holders; /* in the order of their names */
};

/* What many fields have in common (types.yaml). A field refines its texts; it is not told
 * otherwise what the answer is, and what it must meet. */
struct field_type {
	struct str name; /* type.NAME, as forms write it */
	struct span span;
	struct shape shape;
	const struct node *node; /* its other keys: texts, checked */
};

/* A value set for a provider's parameter: a code, or an expression. */
struct setting {
	struct str name;
	struct span span;  /* of the value */
	struct str code;   /* for a parameter of type choice */
	struct expr *expr; /* for the others, checked in its form's scope; else NULL */
};

struct parameter {
	struct str name;
	struct span span;
	enum type type;
	struct choices *choices;       /* of type choice */
	LIST(struct setting) defaults; /* tried in this order */
};

/* A concept a provider holds. */
struct holding {
	const struct concept *concept;
	struct str name;
	struct span span;
	LIST(struct setting) with;
};

/* How an import fills one column of a register. */
enum csv_rule { CSV_FIRST, CSV_JOIN };

struct csv_column {
	size_t holding;        /* index in the provider's holdings */
	size_t part;           /* column of the concept's shape */
	bool joined;           /* it stands in the other file */
	bool file;             /* the path of a document's file */
	bool optional;         /* a file without its headers is good, too */
	enum csv_rule rule;    /* of several columns: the first non-empty, or all joined */
	LIST(struct str) from; /* headers in the CSV */
	struct str otherwise;  /* when they are empty; missing: an absence */
	struct str when, is;   /* read only where the column `when` says `is`; missing: always */
	struct span span;
};

/* A text that stands for an absence: of the concept whose cell has it, not of the row. */
struct csv_absence {
	struct str text;
	enum outcome outcome;
};

/* A second file that tells more of the same company, one row for several of the first. */
struct csv_join {
	struct str file; /* what it is called; missing: nothing */
	struct str on;   /* the header that both have; both are sorted by it */
	struct span span;
};

struct csv_mapping {
	struct str stock;              /* what it is imported with; missing: by itself */
	struct str file;               /* what its file is called there */
	struct str key, as_of, row_no; /* headers; as_of and row_no may be missing */
	LIST(struct str) parameters;   /* headers, in the order of the provider's parameters */
	LIST(struct csv_absence) absences;
	LIST(struct csv_column) columns;
	const struct csv_join *join; /* NULL: none */
	struct span span;
};

enum identity { IDENTITY_SIRET, IDENTITY_SIREN };

/* Who holds concepts, and how to ask them (providers/NAME.yaml). */
struct provider {
	struct str name, title, authority, correct_at, freshness;
	struct span span;
	enum identity identity;
	enum disclosure disclosure;
	LIST(struct str) legal_basis;
	LIST(struct str) not_for; /* use cases in which it may not be called */
	LIST(struct parameter) parameters;
	LIST(struct holding) holdings;
	const struct csv_mapping *csv;   /* NULL: none */
	const struct json_mapping *json; /* of its answers; NULL only after messages */
	enum outcome missing;            /* what a key that is not there means (absent: 404) */
	bool rows;                       /* a holding is a collection: the register has row_no */
	size_t file;                     /* index in library.files */
};

/* A file of the library that was read: a form's digest is taken over those it uses. */
struct library_file {
	struct str path; /* relative to the library */
	struct str bytes;
};

struct library {
	struct str path;
	struct arena *arena;
	struct said said; /* what people read is in one language */
	LIST(struct library_file) files;
	struct map files_by_path;
	LIST(struct concept *) concepts; /* in their file's order */
	struct map concepts_by_name;
	LIST(struct field_type *) types;
	struct map types_by_name;
	LIST(struct provider *) providers; /* sorted by name */
	struct map providers_by_name;
	LIST(const struct choices *) codes; /* read so far */
	struct map codes_by_name;
	size_t concepts_file, types_file;
};

/* The library for a form: dir (--library) if not NULL, else the first parent folder
 * of the form that holds concepts.yaml, else share. NULL after a message. */
const char *library_find(
	struct arena *a, const char *form, const char *dir, const char *share, struct diags *out);

/* Loads concepts.yaml, types.yaml if there is one, and providers, in French. Messages in out; NULL only if there is no library. */
struct library *library_load(struct arena *a, const char *path, struct diags *out);

/* The same, and the forms that it is for, in a language: "en". */
struct library *library_load_in(struct arena *a, const char *path, struct str language, struct diags *out);

const struct concept *library_concept(const struct library *l, struct str name);
const struct field_type *library_type(const struct library *l, struct str name);
const struct provider *library_provider(const struct library *l, struct str name);

/* Reads a file of the library once; NULL after a message, code at span. *file: its index. */
const struct str *library_read(struct library *l, struct str path, enum diag_code code, struct span span,
	size_t *file, struct diags *out);

/* A path of the library as messages name it. */
struct str library_path(const struct library *l, struct str path);

/* A code list codes/NAME.csv. NULL after a message. */
const struct choices *library_codes(struct library *l, struct str name, struct span span, struct diags *out);

/* Index of the setting's parameter, or false. */
bool provider_parameter(const struct provider *p, struct str name, size_t *index);

/* Index of the holding of c, or false. */
bool provider_holds(const struct provider *p, const struct concept *c, size_t *index);

#endif
