#include "source/layout.h"

#include "form/provider_json.h"

struct str layout_name(struct arena *a, const struct provider *p, size_t holding, size_t part)
{
	const struct holding *h = &p->holdings.at[holding];

	if (shape_is_scalar(&h->concept->shape))
		return h->name;
	return arena_format(a, "%.*s/%.*s", STR(h->name), STR(h->concept->shape.parts[part].name));
}

static bool csv_has(const struct csv_mapping *csv, size_t holding, size_t part)
{
	for (size_t i = 0; csv != NULL && i < csv->columns.count; i++) {
		const struct csv_column *c = &csv->columns.at[i];

		if (c->holding == holding && (c->file || c->part == part))
			return true;
	}
	return false;
}

static bool json_has(const struct json_mapping *json, size_t holding, size_t part)
{
	const struct json_holding *h = json != NULL ? &json->holdings[holding] : NULL;

	for (size_t i = 0; h != NULL && i < h->parts.count; i++)
		if (h->parts.at[i].part == part)
			return true;
	return h != NULL && h->url != NULL;
}

bool layout_has(const struct provider *p, size_t holding, size_t part)
{
	return csv_has(p->csv, holding, part) || json_has(p->json, holding, part);
}

size_t layout_column(const struct provider *p, size_t holding, size_t part)
{
	size_t column = 0;

	for (size_t h = 0; h <= holding; h++) {
		size_t end = h < holding ? p->holdings.at[h].concept->shape.part_count : part;

		for (size_t i = 0; i < end; i++)
			column += layout_has(p, h, i);
	}
	return column;
}

/* A parameter is a column beside those that every register has. */
static bool check_parameters(const struct provider *p, struct diags *out)
{
	static const char *const taken[] = { "key", "row_no", "as_of", "outcome" };
	size_t before = out->errors;

	for (size_t i = 0; i < p->parameters.count; i++)
		for (size_t t = 0; t < COUNT(taken); t++)
			if (str_is(p->parameters.at[i].name, taken[t]))
				diag_add(out, DIAG_BAD_PROVIDER, p->parameters.at[i].span,
					"'%s' is a column of every register, and no name of a parameter",
					taken[t]);
	return out->errors == before;
}

/* Every part of every holding that is found somewhere, in the provider's order. */
static const struct str *name_columns(struct arena *a, const struct provider *p, size_t *count)
{
	LIST(struct str) names = { 0 };

	for (size_t h = 0; h < p->holdings.count; h++)
		for (size_t part = 0; part < p->holdings.at[h].concept->shape.part_count; part++)
			if (layout_has(p, h, part))
				*LIST_ADD(a, &names) = layout_name(a, p, h, part);
	*count = names.count;
	return names.at;
}

bool layout_of(struct arena *a, const struct provider *p, struct register_layout *layout, struct diags *out)
{
	struct str *parameters = arena_array(a, p->parameters.count, sizeof(*parameters));

	for (size_t i = 0; i < p->parameters.count; i++)
		parameters[i] = p->parameters.at[i].name;
	*layout = (struct register_layout){
		.provider = p->name,
		.parameters = parameters,
		.parameter_count = p->parameters.count,
		.rows = p->rows || (p->csv != NULL && p->csv->row_no.at != NULL),
	};
	layout->columns = name_columns(a, p, &layout->column_count);
	return check_parameters(p, out);
}
