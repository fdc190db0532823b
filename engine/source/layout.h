/*
 * layout: which columns the register of a provider has, whatever it is made from.
 *
 * A column is a part of a concept that the provider's csv: or its answers (holds:)
 * say where to find; what one kind of import does not know is left empty by it.
 */
#ifndef SOURCE_LAYOUT_H
#define SOURCE_LAYOUT_H

#include "form/library.h"
#include "store/register.h"

/* "entreprise.chiffre_affaires/montant": the name of a holding's column. */
struct str layout_name(struct arena *a, const struct provider *p, size_t holding, size_t part);

/* Whether there is such a column, and its number. */
bool layout_has(const struct provider *p, size_t holding, size_t part);
size_t layout_column(const struct provider *p, size_t holding, size_t part);

/* The layout, in a. False after messages: a parameter has the name of a column that every
 * register has. */
bool layout_of(struct arena *a, const struct provider *p, struct register_layout *layout, struct diags *out);

#endif
