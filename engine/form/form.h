/*
 * form: a definition as written, linked and checked.
 *
 * Every line of the original has one fate, every field of the new form one origin,
 * and the origin is the key that carries it. Everything that has a value (field,
 * repeat, let, context, table, variable) is an item with a number: expressions,
 * plan and answers speak of items by number. Immutable once opened.
 */
#ifndef FORM_FORM_H
#define FORM_FORM_H

#include "expr/expr.h"
#include "form/ledger.h"
#include "form/table.h"
#include "value/duration.h"
#include "value/period.h"

/* Values that read each other in a row: walks are recursive, and end there. */
#define FORM_CHAIN 100

/* Sections of the library that a form uses, each as often as it is used. */
#define FORM_USES 200

/* Repeats in each other, the outermost counted; and the rows that all of them may have. */
#define FORM_NEST 3
#define FORM_NEST_ROWS 10000
#define FORM_WORK 10000000 /* steps of all its expressions, of a filing with all rows */

/* X(name, word, what): the levers of the programme. */
#define ORIGINS(X) \
	X(SOURCE, "source", "taken from the administration that holds it") \
	X(DERIVED, "derived", "computed from other values") \
	X(ASK, "ask", "asked of the company") \
	X(ON_CONTROL, "on_control", "not asked at filing: kept, and produced if a control orders it")

#define X(name, word, what) ORIGIN_##name,
enum origin { ORIGINS(X) ORIGIN__COUNT };
#undef X

/* What the company may say of a value that a source gave. */
#define EDITS(X) \
	X(CONTEST, "contest", "contested with a motive; the known value stays until an agent decides") \
	X(FREE, "free", "corrected; the correction is what counts") \
	X(LOCKED, "locked", "neither contested nor corrected")

#define X(name, word, what) EDIT_##name,
enum edit { EDITS(X) EDIT__COUNT };
#undef X

/* What happens when a source gives no value (CRPA L114-10: no source holds the page up). */
#define POLICIES(X) \
	X(DEFER, "defer", "filed without it: the agent gets it later") \
	X(ASK, "ask", "asked of the company") \
	X(BLOCK, "block", "not filed until it is there") \
	X(DOCUMENT, "document", "a document may be given instead")

#define X(name, word, what) POLICY_##name,
enum policy { POLICIES(X) POLICY__COUNT };
#undef X

enum item_kind {
	ITEM_FIELD,
	ITEM_REPEAT, /* asked rows; its fields are items of their own */
	ITEM_LET,
	ITEM_CONTEXT,  /* from the administration's own system */
	ITEM_TABLE,    /* $NAME and $NAME.key, one item a key */
	ITEM_VARIABLE, /* a row of VARIABLES */
	ITEM_DECISION, /* what the administration concludes: computed, not in the submission */
};

/* X(name, id): what every form may call $id; the period's where the form has one. Days
 * are Paris dates. */
#define VARIABLES(X) \
	X(FILED_ON, "filed_on")   /* the day of filing */ \
	X(THIS_YEAR, "this_year") /* its year */ \
	X(PERIOD, "period") \
	X(PERIOD_START, "period.start") /* its first day */ \
	X(PERIOD_END, "period.end")     /* its last day */

#define X(name, id) VARIABLE_##name,
enum variable { VARIABLES(X) VARIABLE__COUNT };
#undef X

/* An expression and the words it was written in. */
struct condition {
	struct str written; /* missing: none */
	struct span span;
	struct expr *expr; /* NULL: none */
};

/* A line of the ledger named by a field; or a reason. */
struct replaced {
	struct str id;
	struct span span;
	size_t line; /* index in the ledger */
};

/* An id that a field had in earlier versions: "id" where the field stands, or
 * "repeat/id" by its path. Only a diff of two versions reads it. */
struct former {
	struct str id;
	struct span span;
};

/* suppress: {CODE: reason}: a rule that is not kept here, and why. An audit lists them. */
struct suppression {
	struct str code, reason;
	struct span span;
};

struct suppressions {
	LIST(struct suppression) list;
};

/* What a parameter of a provider is set to: tried in this order. */
struct tries {
	LIST(struct setting) settings;
};

/* One provider that may be asked for a source field, in the order they are tried. */
struct candidate {
	const struct provider *provider;
	size_t holding;
	struct tries *parameters; /* one per parameter of the provider */
};

struct section;

/* Articles that say why something is asked or done. */
struct laws {
	LIST(struct str) list;
};

/* What an answer costs the company, where its designer knows better than the types do: the
 * audit reads it. A number that is missing has no text. */
struct item_burden {
	bool said;
	struct span span;
	struct str minutes, probability, cost, expect; /* well formed */
};

struct item {
	/* what filling a form reads of every item stands together, in front */
	enum item_kind kind;
	unsigned number;    /* index in form.items */
	enum origin origin; /* of fields; a repeat's is ORIGIN_ASK */
	enum edit edit;
	bool pick;         /* one row is chosen */
	bool context;      /* source: context.NAME */
	bool is_protected; /* reads protected data, at any distance */
	bool is_broken;    /* what it is was told to be wrong: no more is said of it */
	bool identity;     /* of a repeat: each row is a company */
	bool ages;         /* source: what is older than max_age has expired */
	struct duration max_age;
	unsigned context_item;
	const struct item *repeat; /* the repeat in whose rows it stands; NULL outside */
	const struct section *section;
	struct shape shape;
	LIST(struct candidate) candidates;  /* of source */
	enum policy policy[OUTCOME__COUNT]; /* by outcome */
	struct condition relevant, required, constraint, readonly;
	struct condition value;         /* derived, let, on_control; a table's date */
	struct condition choice_filter; /* of a choice: offered while it is true of it */

	/* repeats: what stands in a row has the numbers first .. first + count - 1; what stands
	 * in the rows of a repeat among them has numbers behind these */
	size_t min, max;
	unsigned first, count;
	bool nests; /* a repeat is among them */

	enum variable variable; /* of ITEM_VARIABLE */

	/* tables */
	const struct table *table;
	size_t key;

	/* as written */
	struct str id; /* a table's key: "NAME.key" */
	struct span span;
	const struct node *node; /* NULL for variables */
	struct str label, hint;
	struct str unit;     /* its own: a concept has one, too */
	struct str guidance; /* at length, for who wants to know more */
	struct laws legal_basis;
	struct item_burden burden;
	struct str max_age_written; /* its own, or its concept's valid_for; missing: it never expires */
	LIST(struct replaced) replaces;
	LIST(struct former) formers;
	struct str added, purpose, why_ask, discloses;
	struct suppressions suppressions;
	struct str constraint_message, required_message; /* what people read; may be missing */
	const struct concept *concept;                   /* of source, and of ask: concept */
	const struct field_type *named;                  /* of the library; NULL: a type of the language */
	struct str text;                                 /* of a declaration */
	struct replaced identity_line;                   /* of a repeat with identity */
};

struct section {
	struct str id, title, guidance;
	struct laws legal_basis;
	struct span span;
	struct condition relevant;
	struct condition required;   /* of its fields that do not say their own */
	struct condition readonly;   /* of all that stands in it */
	struct condition constraint; /* a rule of several of its fields */
	struct str constraint_message;
	const struct item *constraint_item; /* the first asked one that it reads; NULL: none */
	struct str discloses;
	struct suppressions suppressions;
	unsigned number;
	LIST(unsigned) items; /* fields and repeats, in order; a repeat's fields are not here */
};

struct dropped {
	struct replaced line;
	struct str reason;
};

/* A field of a used section that is left out: by the id that it would have. */
struct omitted {
	struct str id;
	struct span span; /* where omit: says so */
};

struct procedure {
	struct span span, service_span;
	struct condition recipient; /* SIRET, or an expression: $acheteur */
	struct str recipient_siret; /* when it is written as a SIRET */
	struct condition until;     /* open_until, the last day to file: a date of the context */
	struct str until_written;
	bool has_until_day; /* it is a day, not a date of the context */
	int32_t until_day;
	struct str purpose; /* what it is for, to whoever fills it */
	struct str service, email, telephone, address, silence, delay, remedies;
};

/* What a field is that does not say otherwise. */
struct defaults {
	enum edit edit;
	enum policy policy[OUTCOME__COUNT];
	const struct node *with; /* parameters, where the provider has them */
};

/* The year, quarter or month that the form speaks of: $period. */
struct form_period {
	bool said; /* else the form has none */
	enum period_unit unit;
	struct str label;
	struct condition value; /* default: a day of it, or its year; none: it is always to be told */
};

struct form {
	struct str name, version, title, use_case, path;
	struct span version_span;
	unsigned major;
	enum applicant applicant;
	struct span span;
	struct library *library;
	struct replaced identity; /* the line its SIRET stands for */
	struct str original;      /* name of the form it replaces */
	struct str accept;        /* why it may ask more than before; missing: it may not */
	struct laws legal_basis;
	const struct ledger *ledger;
	struct procedure procedure;
	struct defaults defaults;
	struct form_period period;
	LIST(struct item *) items; /* by number */
	LIST(struct section *) sections;
	LIST(struct dropped) dropped;
	LIST(struct omitted) omitted;
	size_t uses;              /* of sections, so far */
	LIST(size_t) files;       /* of the library, that it uses */
	struct map fields;        /* id -> number, outside repeats */
	struct map section_ids;   /* id -> number */
	struct map variables;     /* let, context, tables, decisions, VARIABLES -> number */
	LIST(unsigned) decisions; /* their numbers, in order: each has a label, a type and a value */
	struct suppressions suppressions;
	struct str text; /* the file's own bytes */
	char digest[72]; /* "sha256:..." of the linked definition */
};

/*
 * Loads, links and checks the definition at path. Messages in out tell everything
 * that is wrong; the result is NULL or unusable for a plan when out has errors.
 * Everything lives in a; the library was loaded by library_load() in a longer- or
 * equally-lived arena.
 */
struct form *form_open(struct arena *a, struct library *l, const char *path, struct diags *out);

/* The same for bytes already in memory; path is what messages call them. */
struct form *form_of(
	struct arena *a, struct library *l, struct str path, struct str bytes, struct diags *out);

/* The item of a field, repeat or repeat/field ("cotraitants/denomination",
 * "projets/depenses/montant"); NULL. */
const struct item *form_field(const struct form *f, struct str path);

/* The field or repeat that stands in the rows of a repeat, or (NULL) outside; NULL. */
const struct item *form_find(const struct form *f, const struct item *repeat, struct str id);

/* "projets/depenses/montant"; what stands outside repeats has its id. */
struct str item_path(struct arena *a, const struct item *it);

/* The item itself, or the repeat around it, that stands in the rows of in (NULL: outside
 * repeats); NULL if it stands elsewhere. */
const struct item *item_within(const struct item *it, const struct item *in);

/* $name: let, context, table, decision, variable; NULL. */
const struct item *form_variable(const struct form *f, struct str name);

/* Its own unit, or its concept's; missing: it has none. */
static inline struct str item_unit(const struct item *it)
{
	return it->unit.at == NULL && it->concept != NULL ? it->concept->unit : it->unit;
}

/* Whether there are situations in which it is shown and not answered; of a row, other than those
 * of its repeat. */
static inline bool item_may_be_readonly(const struct item *it)
{
	return it->readonly.expr != NULL ||
	       (it->repeat == NULL && it->section != NULL && it->section->readonly.expr != NULL);
}

const char *origin_word(enum origin o);
const char *policy_word(enum policy p);
const char *edit_word(enum edit e);
const char *disclosure_word(enum disclosure d);

/* Calls visit for every expression of an item that has its say on it: relevant and
 * readonly (its own, its section's), required, constraint, value. */
void item_expressions(
	const struct item *it, void (*visit)(void *data, const struct condition *c), void *data);

/* Calls visit for every suppression: of the form (NULL, NULL), of a section, of an item. */
void form_suppressions(const struct form *f,
	void (*visit)(
		void *data, const struct section *of, const struct item *it, const struct suppression *s),
	void *data);

#endif
