/*
 * Any bytes as a definition, with the library of forms/: tree, form, expressions; what is
 * right is compiled and emitted. Nothing may crash, leak or hang.
 */
#include "emit/emit.h"
#include "fuzz.h"
#include "text/report.h"

/* A library keeps what its forms name: it is read anew before that is much. */
#define FORMS_OF_A_LIBRARY 5000

static struct arena library_arena;
static struct library *library;
static unsigned forms;

static struct library *open_library(void)
{
	struct diags out = { .arena = &library_arena };

	if (library != NULL && forms++ < FORMS_OF_A_LIBRARY)
		return library;
	arena_free(&library_arena);
	library_arena = (struct arena){ 0 };
	forms = 0;
	library = library_load(&library_arena, "forms", &out);
	if (library == NULL || out.errors > 0)
		abort();
	return library;
}

static void compile(struct arena *a, const struct form *f, struct diags *out, struct buf *b)
{
	struct plan *p = plan_compile(a, f, out);

	if (p == NULL)
		return;
	emit_xsd(b, f);
	emit_minimal(b, p);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena a = { 0 };
	struct diags out = { .arena = &a };
	struct buf b = { 0 };
	struct str bytes = { (const char *)data, size };
	const struct form *f = form_of(&a, open_library(), S("fuzz.yaml"), arena_copy(&a, bytes), &out);

	if (f != NULL && out.errors == 0)
		compile(&a, f, &out, &b);
	diags_sort(&out);
	report_write(&b, &out, REPORT_TEXT, false);
	buf_free(&b);
	arena_free(&a);
	return 0;
}
