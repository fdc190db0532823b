/*
 * json_import: recorded answers of a provider into its register.
 *
 * All files, and those of folders, make one register, which replaces the old one at
 * once. An answer is a key (its params, by the names of the provider's http:) with the
 * rows and values that json_map() finds, or with a coded absence. A broken one is told
 * and left out, the rest is kept; when none is good, or a path leads to none, the old
 * register stays as it was.
 *
 * Of a document the bytes are taken that lie beside the recorded answer, under the last
 * name of the document's address or the name that document_file: gives; else it is
 * unavailable. The address itself is kept nowhere.
 */
#ifndef SOURCE_JSON_IMPORT_H
#define SOURCE_JSON_IMPORT_H

#include "source/import.h"

/* The task is of one provider; its paths may be folders. as: the SIRET whose answers they
 * are taken for, whatever their params say; missing: they say it. a lives as long as out:
 * messages name places of what was read. False if nothing was imported (messages in out). */
bool json_import(struct arena *a, const struct import_task *task, struct str as, struct import_result *result,
	struct diags *out);

#endif
