/*
 * library_load: the files that library_load() reads, one function each.
 */
#ifndef FORM_LIBRARY_LOAD_H
#define FORM_LIBRARY_LOAD_H

#include "form/library.h"

/* concepts.yaml, as a tree. */
void concepts_load(struct library *l, const struct node *root, struct diags *out);

/* types.yaml, as a tree. */
void field_types_load(struct library *l, const struct node *root, struct diags *out);

/* type: with choices: or codes: of map n. False after a message. */
bool shape_load(struct library *l, const struct node *n, struct shape *shape, struct diags *out);

/* A file of providers/. Concepts are loaded. NULL after messages. */
struct provider *provider_load(
	struct library *l, const struct node *root, struct str file_name, struct diags *out);

/* A provider's csv: mapping; holdings and parameters are loaded. NULL after messages. */
const struct csv_mapping *provider_csv_load(
	struct library *l, const struct provider *p, const struct node *n, struct diags *out);

/* One value set for the provider's parameter name; an expression stays unread. False
 * after a message. */
bool setting_load(struct arena *a, const struct node *n, const struct provider *p, struct str name,
	struct setting *setting, struct diags *out);

#endif
