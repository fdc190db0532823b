/*
 * Definitions made to cost much: 256 KiB of one thing. Each ends with its documented status,
 * its code and a place, within 64 MiB of address space above what an idle start takes and
 * a few seconds of processor time; how long they take in truth is told by the bench.
 */
#include <criterion/criterion.h>

#include <stdio.h>
#include <unistd.h>

#include "base/list.h"
#include "run.h"

#define BYTES (250 * 1024)

static const struct bomb {
	const char *name, *head, *unit, *tail; /* the unit as often as there is room; %u: a number */
	const char *code;
	size_t most; /* units; 0: as many as fit */
} bombs[] = {
	{ "flow lists in each other", "", "[", "", "T004", 0 },
	{ "flow maps in each other", "", "{a: ", "", "T004", 0 },
	{ "anchors", "", "k%u: &a%u x\n", "", "T006", 0 },
	{ "aliases", "a: &a [x]\n", "b%u: *a\n", "", "T006", 0 },
	{ "directives of tags", "", "%%TAG !t%u! tag:x,2000:%u\n", "---\n", "T007", 0 },
	{ "directives of nothing", "", "%%NO %u\n", "", "T007", 0 },
	{ "one long text", "form: ", "x", "\n", "T017", 0 },
	{ "keys that nobody knows", "form: x\n", "k%u: 1\n", "", "T013", 0 },
	{ "one key again and again", "", "k: 1\n", "", "T010", 0 },
	{ "tabs", "", "\t", "", "T009", 0 },
	{ "comments", "", "# x\n", "", "T009", 0 },
	{ "documents", "", "--- {}\n", "", "T008", 0 },
	{ "colons", "", ": ", "", "T003", 0 },
	{ "stars", "", "*", "", "T003", 0 },
	{ "ampersands", "", "&", "", "T003", 0 },
	{ "marks of tags", "", "!", "", "T007", 0 },
	{ "explicit keys", "", "? a\n", "", "T010", 0 },
	{ "escapes", "form: x\nk: \"", "\\u0041", "\"\n", "T013", 0 },
	{ "a block without end", "form: x\nk: |\n", " x\n", "", "T013", 0 },
	{ "sections that are texts", "form: x\nsections:\n", "- x\n", "", "T015", 0 },
	{ "fields", "form: x\nsections:\n- section: a\n  title: A\n  fields:\n",
		"  - {field: f%u, ask: string}\n", "", "F005", 0 },
	{ "choices",
		"form: x\nsections:\n- section: a\n  title: A\n  fields:\n  - {field: f, ask: choice, "
		"choices: {",
		"c%u: L, ", "}}\n", "F005", 0 },
	{ "lets in a row", "form: x\nlet:\n", "  a%u: $b%u + 1\n", "", "E003", 0 },
	{ "parentheses", "form: x\nlet:\n  a: ", "(", "\n", "E002", 0 },
	{ "operators", "form: x\nlet:\n  a: 1", " + 1", "\n", "E002", 0 },
	{ "expressions", "form: x\nlet:\n", "  a%u: 1 + 2 * 3 - 4 div x\n", "", "E003", 0 },
	{ "predicates in each other", "form: x\nlet:\n  a: count(f", "[count(f", "\n", "E002", 0 },
	{ "a pattern", "form: x\nlet:\n  a: matches('a', '(a{99}){99}')\n", "", "", "E013", 1 },
};

static void grow(struct buf *b, const struct bomb *bomb)
{
	size_t room = BYTES - strlen(bomb->tail), most = bomb->most != 0 ? bomb->most : SIZE_MAX;
	struct buf unit = { 0 };

	buf_puts(b, bomb->head);
	for (unsigned n = 0; n < most; n++) {
		buf_clear(&unit);
		for (const char *c = bomb->unit; *c != '\0'; c++) {
			if (c[0] == '%' && c[1] == 'u')
				buf_format(&unit, "%u", n), c++;
			else if (c[0] == '%' && c[1] == '%')
				buf_putc(&unit, '%'), c++;
			else
				buf_putc(&unit, *c);
		}
		if (b->len + unit.len > room)
			break;
		buf_add(b, buf_str(&unit));
	}
	buf_puts(b, bomb->tail);
	buf_free(&unit);
}

static bool is_instrumented(void)
{
#if defined(__SANITIZE_ADDRESS__)
	return true; /* it reserves terabytes */
#else
	return false;
#endif
}

static char path[] = "/tmp/unefois-bomb-XXXXXX";

static void save(const struct buf *b)
{
	FILE *f = fopen(path, "w");

	cr_assert(f != NULL && fwrite(b->at, 1, b->len, f) == b->len && fclose(f) == 0);
}

Test(bombs, end_with_a_place_and_in_little_room)
{
	struct arena a = { 0 };
	int file = mkstemp(path);
	struct str place = arena_format(&a, "%s:", path), command;

	cr_assert(file >= 0 && close(file) == 0);
	/* address space, which the sanitizers take terabytes of, in KiB: 64 MiB, and what is idle */
	command = arena_format(&a, "ulimit -t 5%s; unefois check %s --library forms",
		is_instrumented() ? "" : " -v 98304", path);
	for (size_t i = 0; i < COUNT(bombs); i++) {
		struct buf bytes = { 0 }, said = { 0 };
		struct str code;
		int status;

		grow(&bytes, &bombs[i]);
		save(&bytes);
		status = run(command.at, &said);
		code = arena_format(&a, "error[%s]", bombs[i].code);
		cr_expect_eq(status, 1, "%s: %d\n%.300s", bombs[i].name, status, said.at);
		cr_expect(said.at != NULL && strstr(said.at, code.at) != NULL, "%s: %s\n%.600s",
			bombs[i].name, code.at, said.at);
		cr_expect(said.at != NULL && strstr(said.at, place.at) != NULL, "%s", bombs[i].name);
		buf_free(&bytes);
		buf_free(&said);
	}
	unlink(path);
	arena_free(&a);
}
