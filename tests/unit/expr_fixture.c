#include "expr_fixture.h"

#include "base/clock.h"

#define NAME(word) \
	{ \
		(word), sizeof(word) - 1 \
	}

/* X(item, name, type, value): single values; NULL is absent. */
#define FIELDS(X) \
	X(0, "effectif", TYPE_DECIMAL, "250.5") \
	X(1, "boeth", TYPE_INTEGER, "7") \
	X(2, "groupement", TYPE_CHOICE, "seul") \
	X(3, "accord", TYPE_BOOLEAN, "true") \
	X(4, "depot", TYPE_DATE, "2026-03-01") \
	X(5, "denomination", TYPE_STRING, "Société Été") \
	X(6, "vide", TYPE_DECIMAL, NULL) \
	X(7, "vide_texte", TYPE_STRING, NULL) \
	X(8, "vide_oui", TYPE_BOOLEAN, NULL) \
	X(9, "vide_jour", TYPE_DATE, NULL) \
	X(10, "pieces", TYPE_DOCUMENT, NULL) \
	X(11, "enorme", TYPE_INTEGER, "9223372036854775807") \
	X(12, "$period", TYPE_YEAR, "2026") \
	X(13, "$filed_on", TYPE_DATE, "2026-11-23") \
	X(14, "$assujetti", TYPE_BOOLEAN, "true") \
	X(15, "$oeth.seuil", TYPE_DECIMAL, "20") \
	X(16, "$acheteur", TYPE_SIRET, "13002526500013") \
	X(17, "travaux", TYPE_CHOICES, "gros_oeuvre toiture") \
	X(18, "aucun_travaux", TYPE_CHOICES, NULL)

static const struct field {
	enum type type;
	const char *value;
} fields[] = {
#define X(item, word, type, value) [item] = { type, value },
	FIELDS(X)
#undef X
};

/* The rows of what repeats, in written form; "" is absent, "/" not computable. */
static const struct column {
	unsigned item, part;
	enum type type;
	size_t count;
	const char *rows[4];
} columns[] = {
	{ ITEM_ADRESSE, 1, TYPE_STRING, 0, { "Lyon" } },
	{ ITEM_CA, 0, TYPE_DATE, 3, { "2025-12-31", "2024-12-31", "2023-12-31" } },
	{ ITEM_CA, 1, TYPE_AMOUNT, 3, { "1000.50", "2000.00", "500.25" } },
	{ ITEM_EFFECTIFS, 0, TYPE_DECIMAL, 4, { "18", "20", "22", "25" } },
	{ ITEM_CONTRATS, 0, TYPE_STRING, 2, { "", "" } },
	{ ITEM_NOM, 0, TYPE_STRING, 2, { "Alpha", "Beta" } },
	{ ITEM_DEDUCTION, 0, TYPE_AMOUNT, 2, { "100.00", "50.00" } },
	{ ITEM_NATURE, 0, TYPE_CHOICE, 2, { "ea", "esat" } },
	{ ITEM_LOTS, 0, TYPE_STRING, 2, { "1", "2" } },
	{ ITEM_LOTS, 1, TYPE_STRING, 2, { "Gros oeuvre", "" } },
	{ ITEM_AUCUN, 0, TYPE_DECIMAL, 0, { NULL } },
	{ ITEM_ENORMES, 0, TYPE_INTEGER, 2, { "9223372036854775807", "1" } },
	{ ITEM_TROUE, 0, TYPE_DECIMAL, 4, { "1", "", "3", "/" } },
};

static const struct part_codes groupements = {
	(const struct str[]){ NAME("seul"), NAME("conjoint"), NAME("solidaire") }, 3
};
static const struct part_codes natures = { (const struct str[]){ NAME("ea"), NAME("esat") }, 2 };

static const struct expr_part adresse[] = {
	{ .name = NAME("voie"), .type = TYPE_STRING, .item = ITEM_ADRESSE },
	{ .name = NAME("commune"), .type = TYPE_STRING, .item = ITEM_ADRESSE, .part = 1 },
};
static const struct expr_part chiffre_affaires[] = {
	{ .name = NAME("fin_exercice"), .type = TYPE_DATE, .item = ITEM_CA },
	{ .name = NAME("montant"), .type = TYPE_AMOUNT, .item = ITEM_CA, .part = 1 },
};
static const struct expr_part contrats[] = {
	{ .name = NAME("nom"), .type = TYPE_STRING, .item = ITEM_NOM },
	{ .name = NAME("deduction"), .type = TYPE_AMOUNT, .item = ITEM_DEDUCTION },
	{ .name = NAME("nature"), .type = TYPE_CHOICE, .item = ITEM_NATURE, .codes = &natures },
	{ .name = NAME("siege"), .type = TYPE_ADDRESS, .item = ITEM_NATURE },
};
static const struct expr_part lots[] = {
	{ .name = NAME("numero"), .type = TYPE_STRING, .item = ITEM_LOTS },
	{ .name = NAME("intitule"), .type = TYPE_STRING, .item = ITEM_LOTS, .part = 1 },
};

#define PARTS(of) .parts = (of), .part_count = COUNT(of)

static const struct expr_symbol symbols[] = {
#define X(number, word, kind, value) \
	{ .name = NAME(word), \
		.item = (number), \
		.type = (kind), \
		.codes = (kind) == TYPE_CHOICE ? &groupements : NULL },
	FIELDS(X)
#undef X
		{ .name = NAME("adresse"), .item = ITEM_ADRESSE, .type = TYPE_ADDRESS, PARTS(adresse) },
	{ .name = NAME("chiffre_affaires"), .item = ITEM_CA, .repeated = true, PARTS(chiffre_affaires) },
	{ .name = NAME("effectifs"), .item = ITEM_EFFECTIFS, .repeated = true, .type = TYPE_DECIMAL },
	{ .name = NAME("contrats"), .item = ITEM_CONTRATS, .repeated = true, PARTS(contrats) },
	{ .name = NAME("$lots"), .item = ITEM_LOTS, .repeated = true, PARTS(lots) },
	{ .name = NAME("aucun"), .item = ITEM_AUCUN, .repeated = true, .type = TYPE_DECIMAL },
	{ .name = NAME("troue"), .item = ITEM_TROUE, .repeated = true, .type = TYPE_DECIMAL },
	{ .name = NAME("enormes"), .item = ITEM_ENORMES, .repeated = true, .type = TYPE_INTEGER },
	{ .name = NAME("$faux"), .item = ITEM_FAUX, .wrong = true },
	{ .name = NAME("inconnu"), .item = ITEM_INCONNU, .repeated = true, .type = TYPE_DECIMAL },
	{ .name = NAME("$oeth.coefficient"), .item = ITEM_BANDES, .type = TYPE_DECIMAL, .bands = true },
};

static const struct expr_symbol dot = { .name = NAME("."), .item = ITEM_DOT, .type = TYPE_AMOUNT };

static bool is_variable(const struct expr_symbol *s)
{
	return s->name.at[0] == '$';
}

static struct str bare(const struct expr_symbol *s)
{
	return str_part(s->name, is_variable(s), s->name.len);
}

static const struct expr_symbol *find(const void *data, struct str name, bool variable)
{
	(void)data;
	for (size_t i = 0; i < COUNT(symbols); i++)
		if (is_variable(&symbols[i]) == variable && str_equal(bare(&symbols[i]), name))
			return &symbols[i];
	return NULL;
}

static size_t names(const void *data, bool variable, struct str *names, size_t room)
{
	size_t count = 0;

	(void)data;
	for (size_t i = 0; i < COUNT(symbols); i++)
		if (is_variable(&symbols[i]) == variable) {
			if (count < room)
				names[count] = bare(&symbols[i]);
			count++;
		}
	return count;
}

const struct expr_scope fixture_scope = { .find = find, .names = names, .dot = &dot };

static const struct column *find_column(unsigned item, unsigned part)
{
	for (size_t i = 0; i < COUNT(columns); i++)
		if (columns[i].item == item && columns[i].part == part)
			return &columns[i];
	return NULL;
}

static struct value decode(enum type type, const char *written)
{
	if (written == NULL || *written == '\0')
		return (struct value){ .kind = VALUE_NONE };
	if (strcmp(written, "/") == 0)
		return (struct value){ .kind = VALUE_NONE, .not_computable = true };
	return type_decode(type, str(written));
}

static void read(const void *data, unsigned item, unsigned part, size_t row, struct value *to)
{
	const struct column *c = find_column(item, part);

	(void)data;
	*to = (struct value){ .kind = VALUE_NONE };
	if (item < COUNT(fields))
		*to = decode(fields[item].type, fields[item].value);
	else if (c != NULL)
		*to = decode(c->type, c->rows[row == EXPR_HERE ? 0 : row]);
}

static bool rows(const void *data, unsigned item, size_t *count)
{
	const struct column *c = find_column(item, 0);

	(void)data;
	*count = c != NULL ? c->count : 0;
	return c != NULL;
}

/* 400 from 0 on, 500 from 250 on */
static struct value band(const void *data, unsigned item, struct decimal x)
{
	(void)data;
	(void)item;
	if (decimal_compare(x, decimal_of(0)) < 0)
		return (struct value){ .kind = VALUE_NONE };
	bool high = decimal_compare(x, decimal_of(250)) >= 0;
	return (struct value){ .kind = VALUE_NUMBER, .number = decimal_of(high ? 500 : 400) };
}

struct expr_env fixture_env(struct arena *a, struct value value)
{
	return (struct expr_env){
		.read = read, .rows = rows, .band = band, .arena = a, .dot = value, .here = EXPR_HERE
	};
}

struct span fixture_span(struct arena *a, struct str source)
{
	return (struct span){ text_new(a, S("form.yaml"), source), 0, source.len };
}

struct expr *fixture_expr(struct arena *a, struct str source, struct diags *out)
{
	struct expr *e = expr_parse(a, fixture_span(a, source), out);

	return e != NULL && expr_check(a, e, &fixture_scope, out) ? e : NULL;
}

void fixture_messages(const struct diags *out, struct buf *b)
{
	for (size_t i = 0; i < out->list.count; i++) {
		const struct diag *d = out->list.at[i];
		struct place p = text_place(d->span.text, d->span.at);

		buf_format(b, "%s%zu+%zu %s %.*s", i > 0 ? " | " : "", p.column, d->span.len,
			diag_rule(d->code)->code, STR(d->message));
		for (size_t n = 0; n < d->notes.count; n++)
			buf_format(b, "; %.*s", STR(d->notes.at[n].message));
	}
}

void fixture_value(struct value v, struct buf *b)
{
	int year, month, day;

	switch (v.kind) {
	case VALUE_NONE:
		buf_puts(b, v.not_computable ? "not computable" : "absent");
		break;
	case VALUE_TEXT:
		buf_format(b, "\"%.*s\"", STR(v.text));
		break;
	case VALUE_NUMBER:
		decimal_write(b, v.number, 0);
		break;
	case VALUE_TRUTH:
		buf_puts(b, v.truth ? "true" : "false");
		break;
	case VALUE_DAY:
		day_split(v.day, &year, &month, &day);
		buf_format(b, "%04d-%02d-%02d", year, month, day);
		break;
	}
}
