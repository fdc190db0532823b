#include "made_form.h"

#include <criterion/criterion.h>

#include "xsd_sample.h"

static uint32_t seed;

void made_form_seed(uint32_t start)
{
	seed = start;
}

uint32_t made_form_roll(uint32_t below)
{
	return xsd_sample_roll(&seed, below);
}

static unsigned roll(unsigned below)
{
	return xsd_sample_roll(&seed, below);
}

static const char *const asked[] = { "string", "text", "integer", "decimal", "percent", "amount", "euros",
	"boolean", "date", "year", "siren", "siret", "naf", "vat", "email", "telephone", "address", "period",
	"url", "time", "month", "duration", "rna", "nir", "iban", "country", "commune", "postal_code" };
static const char *const codes[] = { "a", "b", "FR", "2025", "true", "false", "12" };
static const char *const sources[] = { "societe.nom", "societe.adresse", "societe.activite",
	"societe.effectif", "societe.ventes", "societe.dirigeants", "societe.attestation" };
static const struct {
	const char *type, *expression;
} computed[] = { { "integer", "1 + 1" }, { "decimal", "1.5" }, { "boolean", "1 < 2" },
	{ "date", "$filed_on" }, { "string", "'x'" } };
static const char *const edits[] = { "contest", "free", "locked" };
static const char *const policies[] = { "defer", "ask", "block" };

/* depth: of the rows that it stands in, 0 for none; there may be rows in rows. */
static void make_field(struct arena *a, struct field *f, unsigned depth)
{
	static unsigned ids;

	*f = (struct field){ .id = ++ids,
		.made = depth > 0 || roll(2) == 0
				? (enum made)roll(MADE_SOURCE)
				: (enum made)(MADE_SOURCE + roll(MADE__COUNT - MADE_SOURCE)),
		.type = roll(1000),
		.codes = 1 + roll((1 << COUNT(codes)) - 1),
		.not_due = roll(2),
		.relevant = roll(4) == 0,
		.identity = depth == 0 && roll(3) == 0,
		.pick = roll(3) == 0,
		.edit = roll(COUNT(edits)),
		.policy = roll(COUNT(policies)),
		.min = roll(3),
		.secret = roll(3) == 0,
		.parts = 2 };
	f->max = f->min + 1 + roll(3);
	if (depth == 1 && roll(4) == 0)
		f->made = MADE_REPEAT;
	if (f->made == MADE_REPEAT) {
		f->inner = arena_array(a, INNER, sizeof *f->inner);
		f->count = 1 + roll(INNER);
		for (size_t i = 0; i < f->count; i++)
			make_field(a, &f->inner[i], depth + 1);
	}
}

static void put_codes(struct buf *b, unsigned bits)
{
	const char *comma = "";

	buf_puts(b, ", choices: [");
	for (size_t i = 0; i < COUNT(codes); i++)
		if (bits & 1u << i) {
			buf_format(b, "%s\"%s\"", comma, codes[i]);
			comma = ", ";
		}
	buf_puts(b, "]");
}

static void put_field(struct buf *b, const struct field *f, int indent)
{
	static const char *const words[] = { [MADE_CHOICE] = "choice",
		[MADE_CHOICES] = "choices",
		[MADE_CODE] = "choice",
		[MADE_CODES] = "choices" };

	buf_format(b, "%*s- {field: f%u, added: essai", indent, "", f->id);
	if (f->relevant)
		buf_puts(b, ", relevant: $this_year > 2000");
	if (f->made == MADE_SOURCE) {
		unsigned source = f->type % COUNT(sources);

		buf_format(b, ", source: %s, edit: %s, if_unavailable: %s%s", sources[source], edits[f->edit],
			policies[f->policy], source == 5 && f->pick ? ", pick: one" : "");
	} else if (f->made == MADE_DERIVED) {
		buf_format(b, ", label: L, type: %s, derived: \"%s\"",
			computed[f->type % COUNT(computed)].type,
			computed[f->type % COUNT(computed)].expression);
	} else {
		buf_format(b, ", label: L%u, purpose: essai, required: %s, ask: %s", f->id,
			f->not_due ? "false()" : "true()",
			f->made == MADE_ASK ? asked[f->type % COUNT(asked)] : words[f->made]);
		if (f->made == MADE_CHOICE || f->made == MADE_CHOICES)
			put_codes(b, f->codes);
		else if (f->made == MADE_CODE)
			buf_puts(b, ", codes: activites");
		else if (f->made == MADE_CODES)
			buf_puts(b, ", choices: {from: $lots, value: numero, label: intitule}");
	}
	buf_puts(b, "}\n");
}

static void put_fields(struct buf *b, const struct field *list, size_t count, int indent);

static void put_repeat(struct buf *b, const struct field *f, int indent)
{
	buf_format(b, "%*s- repeat: f%u\n", indent, "", f->id);
	indent += 2;
	buf_format(b, "%*slabel: L%u\n%*srows: %u..%u\n", indent, "", f->id, indent, "", f->min, f->max);
	if (f->identity)
		buf_format(b, "%*sidentity: {siret: l2}\n", indent, "");
	if (f->relevant)
		buf_format(b, "%*srelevant: $this_year > 2000\n", indent, "");
	buf_format(b, "%*sfields:\n", indent, "");
	put_fields(b, f->inner, f->count, indent + 2);
}

static void put_fields(struct buf *b, const struct field *list, size_t count, int indent)
{
	for (size_t i = 0; i < count; i++)
		if (list[i].made == MADE_REPEAT)
			put_repeat(b, &list[i], indent);
		else
			put_field(b, &list[i], indent);
}

const char *made_form_write(struct arena *a, const struct made_form *m)
{
	struct buf b = { 0 };
	bool identity = false;

	buf_format(&b,
		"form: cas\nversion: %u.%u.0\ntitle: Cas\nuse_case: other\napplicant: %s\n"
		"identity: {siret: l1}\nreplaces: {form: Essai, lines: originals/cas.csv}\n"
		"procedure:\n  recipient: \"13002526500013\"\n"
		"  service: {name: Essais, email: essais@exemple.fr, telephone: \"0102030405\"}\n"
		"  silence: none\n  remedies: Recours gracieux\n"
		"context: {lots: {label: Lots, rows: 0..9, parts: {numero: string, intitule: string}}}\n"
		"sections:\n  - section: une\n    title: Une\n%s    fields:\n",
		m->major, m->minor, m->open ? "open" : "mandated",
		m->section_relevant ? "    relevant: $this_year > 2000\n" : "");
	put_fields(&b, m->fields, m->count, 6);
	for (size_t i = 0; i < m->count; i++)
		identity = identity || (m->fields[i].made == MADE_REPEAT && m->fields[i].identity);
	buf_format(&b, "dropped: {%sl3: essai, l4: essai}\n", identity ? "" : "l2: essai, ");
	const char *kept = arena_z(a, buf_str(&b));
	buf_free(&b);
	return kept;
}

/* ---- from one version to the next ---- */

static void insert(struct field *list, size_t *count, struct field f)
{
	size_t at = roll((unsigned)*count + 1);

	memmove(list + at + 1, list + at, (*count - at) * sizeof *list);
	list[at] = f;
	++*count;
}

static struct field take(struct field *list, size_t *count, size_t at)
{
	struct field f = list[at];

	memmove(list + at, list + at + 1, (*count - at - 1) * sizeof *list);
	--*count;
	return f;
}

static void change_list(struct arena *a, struct field *list, size_t *count, size_t room, unsigned depth)
{
	size_t at = roll((unsigned)*count);
	struct field *f = &list[at], made;

	switch (roll(3)) {
	case 0:
		if (*count == room)
			break;
		make_field(a, &made, depth);
		insert(list, count, made);
		break;
	case 1:
		if (*count > 1)
			take(list, count, at);
		break;
	default:
		made = *f;
		take(list, count, at);
		insert(list, count, made);
		break;
	}
}

/* One end only, mostly. */
static void change_rows(struct field *f)
{
	f->min = roll(3) > 0 ? f->min : roll(f->max + 1);
	f->max = roll(3) > 0 ? f->max : f->min + 1 + roll(3);
}

static void change_source(struct field *f)
{
	switch (roll(6)) {
	case 0:
		f->type = roll(1000);
		break;
	case 1:
		f->secret = !f->secret;
		break;
	case 2:
		f->pick = !f->pick;
		f->max = 1 + roll(5);
		break;
	case 3:
		f->retyped = !f->retyped;
		if (roll(2) == 0)
			break;
		f->parts = 1 + roll(2);
		f->first_part = roll(2);
		f->swapped = roll(2);
		break;
	default:
		f->edit = roll(COUNT(edits));
		f->policy = roll(COUNT(policies));
		break;
	}
}

static void change_asked(struct field *f, bool within)
{
	switch (roll(5)) {
	case 0:
		f->made = (enum made)roll(within ? MADE_SOURCE : MADE_REPEAT);
		break;
	case 1:
		f->type = roll(1000);
		break;
	case 2:
		f->codes ^= 1u << roll(COUNT(codes));
		f->codes += f->codes == 0;
		break;
	case 3:
		f->not_due = !f->not_due;
		break;
	default:
		f->relevant = !f->relevant;
		break;
	}
}

static void change_repeat(struct arena *a, struct field *f, unsigned depth)
{
	struct field *inner = &f->inner[roll((unsigned)f->count)];

	switch (roll(7)) {
	case 0:
	case 1:
		change_rows(f);
		break;
	case 2:
		f->relevant = !f->relevant;
		break;
	case 3:
		f->identity = depth == 0 && !f->identity;
		break;
	case 4:
	case 5:
		change_list(a, f->inner, &f->count, INNER, depth + 1);
		break;
	default:
		if (inner->made == MADE_REPEAT)
			change_repeat(a, inner, depth + 1);
		else
			change_asked(inner, true);
		break;
	}
}

void made_form_change(struct arena *a, struct made_form *m)
{
	struct field *f = &m->fields[roll((unsigned)m->count)];

	switch (roll(12)) {
	case 0:
		m->open = !m->open;
		break;
	case 1:
		m->section_relevant = !m->section_relevant;
		break;
	case 2:
	case 3:
	case 4:
		change_list(a, m->fields, &m->count, FIELDS, 0);
		break;
	default:
		if (f->made == MADE_REPEAT)
			change_repeat(a, f, 0);
		else if (f->made == MADE_SOURCE)
			change_source(f);
		else if (f->made == MADE_DERIVED && roll(2) == 0)
			f->secret = !f->secret;
		else
			change_asked(f, false);
	}
}

/* Its rows get a place of their own. */
static void part_from(struct arena *a, struct field *f)
{
	struct field *inner = f->inner;

	if (inner == NULL)
		return;
	f->inner = arena_array(a, INNER, sizeof *inner);
	memcpy(f->inner, inner, INNER * sizeof *inner);
	for (size_t i = 0; i < f->count; i++)
		part_from(a, &f->inner[i]);
}

struct made_form made_form_copy(struct arena *a, const struct made_form *m)
{
	struct made_form c = *m;

	for (size_t i = 0; i < c.count; i++)
		part_from(a, &c.fields[i]);
	return c;
}

/* Of the fetched rows at hand. */
static void change_parts(struct arena *a, const struct field *made, struct shape *shape)
{
	struct part *parts = arena_array(a, 2, sizeof *parts);

	for (size_t k = 0; k < 2; k++)
		parts[k] = shape->parts[made->swapped ? 1 - k : k];
	if (made->retyped)
		parts[1].type = TYPE_STRING;
	shape->parts = parts + (made->parts == 1 ? made->first_part : 0);
	shape->part_count = made->parts;
	shape->max = made->max;
}

void made_form_amend(struct arena *a, const struct made_form *m, struct form *f)
{
	size_t number;

	for (size_t i = 0; i < m->count; i++) {
		const struct field *made = &m->fields[i];

		cr_assert(map_find(&f->fields, arena_format(a, "f%u", made->id), &number));
		struct item *it = f->items.at[number];
		if (made->made == MADE_SOURCE || made->made == MADE_DERIVED)
			it->is_protected = made->secret;
		if (made->made == MADE_SOURCE && it->shape.collection)
			change_parts(a, made, &it->shape);
	}
}

struct made_form made_form(struct arena *a)
{
	struct made_form m = {
		.major = 1, .open = roll(2), .section_relevant = roll(4) == 0, .count = 2 + roll(4)
	};

	for (size_t i = 0; i < m.count; i++)
		make_field(a, &m.fields[i], 0);
	return m;
}

_Static_assert(COUNT(asked) + 16 == MADE_VALUES, "types, then codes");

struct made_form made_form_of_value(size_t i)
{
	static const unsigned bits[] = { 3, 1, 4, 8, 16, 48, 127 };
	struct made_form m = { .major = 1, .count = 1 };
	struct field *f = &m.fields[0];
	size_t choice = i - COUNT(asked);

	*f = (struct field){ .id = 1, .type = (unsigned)i };
	if (i < COUNT(asked))
		return m;
	f->made = choice == 14   ? MADE_CODE
		  : choice == 15 ? MADE_CODES
		  : choice % 2   ? MADE_CHOICE
				 : MADE_CHOICES;
	f->codes = bits[choice / 2 % COUNT(bits)];
	return m;
}
