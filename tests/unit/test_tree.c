#include <criterion/criterion.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/buf.h"
#include "text/report.h"
#include "tree/tree.h"

static struct arena arena;
static struct diags out;

static void enter(void)
{
	out = (struct diags){ .arena = &arena };
}

static void leave(void)
{
	arena_free(&arena);
}

TestSuite(tree, .init = enter, .fini = leave);

static void show(struct buf *b, const struct node *n)
{
	if (n->kind == NODE_SCALAR) {
		buf_format(b, n->text.at == NULL ? "null" : n->plain ? "%.*s" : "'%.*s'", STR(n->text));
		return;
	}
	buf_putc(b, n->kind == NODE_MAP ? '{' : '[');
	for (const struct node *c = n->first; c != NULL; c = c->next) {
		if (c->key != NULL)
			buf_format(b, "%.*s=", STR(c->key->text));
		show(b, c);
		if (c->next != NULL)
			buf_putc(b, ',');
	}
	buf_putc(b, n->kind == NODE_MAP ? '}' : ']');
}

/* "code line:column message; ..." of all that is wrong. */
static void show_diags(struct buf *b)
{
	diags_sort(&out);
	for (size_t i = 0; i < out.list.count; i++) {
		const struct diag *d = out.list.at[i];

		buf_puts(b, i > 0 ? "; " : "");
		buf_puts(b, diag_rule(d->code)->code);
		if (d->span.text != NULL) {
			struct place p = text_place(d->span.text, d->span.at);

			buf_format(b, " %zu:%zu", p.line, p.column);
		} else {
			buf_format(b, " %.*s", STR(d->path));
		}
		buf_format(b, " %.*s", STR(d->message));
	}
}

struct row {
	const char *in, *want;
};

/* What the text reads as, or what is wrong with it. */
static void expect_rows(const char *path, const struct row *rows, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		struct buf got = { 0 };

		out = (struct diags){ .arena = &arena };
		const struct node *n = tree_parse(&arena, str(path), str(rows[i].in), &out);
		cr_expect((n == NULL) == (out.errors > 0), "'%s'", rows[i].in);
		if (n != NULL)
			show(&got, n);
		else
			show_diags(&got);
		cr_expect_str_eq(
			got.at, rows[i].want, "'%s'\n gives %s\n not   %s", rows[i].in, got.at, rows[i].want);
		buf_free(&got);
	}
}

Test(tree, yaml)
{
	static const struct row rows[] = {
		{ "form: mps", "{form=mps}" },
		{ "no", "no" },
		{ "a: no\nb: 0123\nc: 1_000\nd: ~\ne: 2026-11-23", "{a=no,b=0123,c=1_000,d=~,e=2026-11-23}" },
		{ "a:\nb: ''", "{a=,b=''}" },
		{ "'<<': a", "{<<=a}" },
		{ "- un\n- [deux, \"trois\"]\n- {q: 'r'}", "[un,[deux,'trois'],{q='r'}]" },
		{ "a:\n  b:\n  - c\n  - d: e\n    f: g", "{a={b=[c,{d=e,f=g}]}}" },
		{ "a: un\n  deux", "{a=un deux}" },
		{ "a: |\n  un\n  deux\nb: >-\n  x\n  y", "{a='un\ndeux\n',b='x y'}" },
		{ "a: \"\\u00e9\\n\"", "{a='é\n'}" },
		{ "a: 'l''an'", "{a='l'an'}" },
		{ "\xEF\xBB\xBF"
		  "a: b",
			"{a=b}" },
		{ "---\na: b\n...\n", "{a=b}" },
		{ "{a: b, c: [d]}", "{a=b,c=[d]}" },
		{ "{}", "{}" },
		{ "[]", "[]" },
		{ "a: x\xC2\x85 y", "{a=x y}" }, /* NEL is an end of line to YAML */
		{ "# only\na: b # c", "{a=b}" },
		{ "a: b\r\nc: d\r\n", "{a=b,c=d}" },
	};

	expect_rows("f.yaml", rows, COUNT(rows));
}

Test(tree, yaml_that_is_refused)
{
	static const struct row rows[] = {
		{ "", "T009 1:1 the file is empty" },
		{ "\n# only a comment\n", "T009 1:1 the file is empty" },
		{ "---\n", "T009 1:1 the file is empty" },
		{ "a: &x b", "T006 1:4 anchor '&x'" },
		{ "&x a: b", "T006 1:1 anchor '&x'" },
		{ "a: &x {b: c}", "T006 1:4 anchor '&x'" },
		{ "a: &x [b]", "T006 1:4 anchor '&x'" },
		{ "a: *x", "T006 1:4 alias '*x'" },
		{ "*x : a", "T006 1:1 alias '*x'" },
		{ "<<: {a: b}", "T006 1:1 merge key '<<'" },
		{ "a: !!int 1", "T007 1:4 tag '!!int'" },
		{ "a: !x [1]", "T007 1:4 tag '!x'" },
		{ "a: !x {b: c}", "T007 1:4 tag '!x'" },
		{ "a: ! b", "T007 1:4 tag '!'" },
		{ "!x a: b", "T007 1:1 tag '!x'" },
		{ "a: !x &y b", "T007 1:4 tag '!x'; T006 1:7 anchor '&y'" },
		{ "a: &y !x b", "T006 1:4 anchor '&y'; T007 1:7 tag '!x'" },
		{ "%YAML 1.1\n---\na: b", "T007 1:1 directive '%YAML'" },
		{ "%TAG !e! tag:e,2000:\n---\na: b", "T007 1:1 directive '%TAG'" },
		{ "a: b\n---\nc: d", "T008 2:1 a second document starts here" },
		{ "a: b\n...\nc: d", "T003 3:1 did not find expected <document start>" },
		{ "a: 1\nb: 2\na: 3\na: 4",
			"T010 3:1 key 'a' is there already; T010 4:1 key 'a' is there already" },
		{ "a: {x: 1, \"x\": 2}", "T010 1:12 key 'x' is there already" },
		{ "été: 1\n? été\n: 2", "T010 2:3 key 'été' is there already" },
		{ "{label: Nom, prénom, type: x}", "T011 1:14 'prénom' has no value" },
		{ "- {label: a,\n   type: , b: }",
			"T011 2:4 'type' has no value; T011 2:12 'b' has no value" },
		{ "{derived: f(x, 1, 2), b: }", "T011 1:16 '1' has no value; T011 1:23 'b' has no value" },
		{ "{'a': , \"b\": }", "T011 1:3 'a' has no value; T011 1:10 'b' has no value" },
		{ "[a, b: ]", "T011 1:5 'b' has no value" },
		{ "[a]: b", "T015 1:1 a key is a single value, not a map or a list" },
		{ "a:\n  {b: c}: d", "T015 2:3 a key is a single value, not a map or a list" },
		{ "a: b: c", "T003 1:5 mapping values are not allowed in this context" },
		{ "été: [é, b", "T003 1:11 did not find expected ',' or ']'" },
		{ "a: {x: y[1]}", "T003 1:9 did not find expected ',' or '}'" },
		{ "a: \"b", "T003 1:6 found unexpected end of stream" },
		{ "a: \"\\q\"", "T003 1:5 found unknown escape character" },
		{ "a: b\n\tc: d", "T003 2:1 found a tab character that violates indentation" },
		{ "a: @b", "T003 1:4 found character that cannot start any token" },
		{ "a: caf\xE9", "T001 1:7 byte 0xE9 is not UTF-8 here" },
		{ "été: \xC3\xA9\xFF", "T001 1:7 byte 0xFF is not UTF-8 here" },
		{ "a: b\n\x01", "T002 2:1 control character U+0001" },
		{ "é: \x7F", "T002 1:4 control character U+007F" },
		{ "é: \xC2\x80", "T002 1:4 control character U+0080" },
		{ "é: \xEF\xBF\xBF", "T002 1:4 control character U+FFFF" },
		{ "a: \"\\x07\"", "T002 1:5 control character U+0007" },
		{ "a: \"\\0\"", "T002 1:5 control character U+0000" },
		{ "\"a\\x1b\": b", "T002 1:2 control character U+001B" },
		/* U+2028 is an end of line to libyaml, but not to an editor */
		{ "a: 'x\xE2\x80\xA8'\nb: c: d", "T003 2:5 mapping values are not allowed in this context" },
	};

	expect_rows("f.yaml", rows, COUNT(rows));
}

Test(tree, json)
{
	static const struct row rows[] = {
		{ "{\"a\": \"b\", \"c\": [1, true, false, null]}", "{a='b',c=['1','true','false',null]}" },
		{ "[12.50, 0.1, -0.00001, 1e3, 1E20, 123456789012345678, 1234567890123.45]",
			"['12.50','0.1','-0.00001','1000','100000000000000000000','123456789012345678','"
			"1234567890123.45']" },
		{ "[1.5e1, -1.25E+1, 12.5e-1, 1e-5, 0.05e2, 0e0, 1e99, 0.10e1]",
			"['15','-12.5','1.25','0.00001','5','0','1e99','1.0']" },
		{ "{\"1\": \"2\\\"3\", \"4\\\\\": [5, \"6\", {\"7\": -8.0}], \"9\": true, \"10\": 11}",
			"{1='2\"3',4\\=['5','6',{7='-8.0'}],9='true',10='11'}" },
		{ "\"\\ud83d\\ude00\"", "'😀'" },
		{ "[99999999999999.99, 0.1234567890123456789]",
			"['99999999999999.99','0.1234567890123456789']" },
		{ "{\"a\":1,\n\"\xC3\xA9\":2,\n \"a\":3}", "T010 3:3 key 'a' is there already" },
		{ "{\"a\": b}", "T012 1:7 invalid token near 'b'" },
		{ "{\"é\": b}", "T012 1:7 invalid token near 'b'" },
		{ " \n", "T009 1:1 the file is empty" },
		{ "{\"a\": 1", "T012 1:7 '}' expected near end of file" },
		{ "{\"a\": 1} x", "T012 1:10 end of file expected near 'x'" },
		{ "{\"a/b~\": [\"x\\u0001\"]}", "T002 f.json#/a~1b~0/0 control character U+0001" },
		{ "{\"\\u001b\": 1}", "T002 f.json#/\x1B control character U+001B" },
		{ "{\"a\": \"\xFF\"}", "T001 1:8 byte 0xFF is not UTF-8 here" },
		{ "[1e999]", "T012 1:6 real number overflow near '1e999'" },
	};

	expect_rows("f.json", rows, COUNT(rows));
}

Test(tree, a_brace_starts_json_or_yaml)
{
	static const struct row rows[] = {
		{ "{\"a\": true}", "{a='true'}" },
		{ "{a: true}", "{a=true}" },
		{ "{\"a\": 1, \"a\": 2}", "T010 1:11 key 'a' is there already" },
	};

	expect_rows("-", rows, COUNT(rows));
}

Test(tree, a_span_is_where_the_text_stands)
{
	static const struct {
		const char *in, *span;
		bool equal; /* to the text */
	} rows[] = {
		{ "a: un deux # c", "un deux", true },
		{ "a: 'un'", "un", true },
		{ "a: \"été\"", "été", true },
		{ "a: ''", "", true },
		{ "a:", "", true },
		{ "a: 'l''an'", "l''an", false },
		{ "a: \"\\u00e9\"", "\\u00e9", false },
		{ "a: |\n\n  x = 1\n  y\n", "x = 1", false },
		{ "a: >-  # c\n  x\n", "x", true },
		{ "a: |\n\nb: c\n", "|", false },
		{ "a: un\n  deux", "un\n  deux", false },
		{ "a: {b: c, d: e} # f", "{b: c, d: e}", false },
		{ "a: [b,\n  c]", "[b,", false },
		{ "a:\n  b: c\n  d: e\n", "b: c", false },
		{ "a:\n- b\n- c\n", "- b", false },
		{ "a:   []\nb: c", "[]", false },
		{ "\xEF\xBB\xBF"
		  "a: b",
			"b", true },
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		const struct node *n = node_find(tree_parse(&arena, S("f"), str(rows[i].in), &out), "a");

		cr_assert_not_null(n, "'%s'", rows[i].in);
		cr_expect(str_is(span_str(n->span), rows[i].span), "'%s': '%.*s'", rows[i].in,
			STR(span_str(n->span)));
		cr_expect(n->kind != NODE_SCALAR || str_equal(span_str(n->span), n->text) == rows[i].equal,
			"'%s'", rows[i].in);
		cr_expect(str_is(span_str(n->key->span), "a"), "'%s'", rows[i].in);
	}
}

Test(tree, notes_name_the_other_place)
{
	struct buf b = { 0 };

	tree_parse(&arena, S("f.yaml"), S("a: 1\nb: 2\na: 3\n"), &out);
	tree_parse(&arena, S("g.yaml"), S("a: 1\nb: {c: d[1]}\n"), &out);
	report_write(&b, &out, REPORT_TEXT, false);
	cr_expect_str_eq(b.at, "f.yaml:3:1: error[T010]: key 'a' is there already\n"
			       "    3 | a: 3\n"
			       "      | ^\n"
			       "      = first 'a' (f.yaml:1)\n"
			       "      = keep one of the two\n"
			       "g.yaml:2:9: error[T003]: did not find expected ',' or '}'\n"
			       "    2 | b: {c: d[1]}\n"
			       "      |         ^\n"
			       "      = while parsing a flow mapping (g.yaml:2)\n"
			       "      = a value in {...} that holds , [ ] { or } is written in quotes\n"
			       "      = mend the YAML at this place\n"
			       "2 errors\n");
	buf_free(&b);
}

static const struct node *parse_repeated(const char *path, const char *piece, size_t times, const char *tail)
{
	struct buf b = { 0 };

	for (size_t i = 0; i < times; i++)
		buf_puts(&b, piece);
	buf_puts(&b, tail);
	struct str bytes = arena_copy(&arena, buf_str(&b));
	buf_free(&b);
	return tree_parse(&arena, str(path), bytes, &out);
}

Test(tree, limits)
{
	static const struct {
		const char *path, *piece, *tail;
		size_t times;
		const char *want;
	} rows[] = {
		{ "f", "[", "", 100000, "T004 1:65 nested deeper than 64" },
		{ "f", "- ", "", 100000, "T004 1:129 nested deeper than 64" },
		{ "f", "{a: ", "", 60000, "T004 1:257 nested deeper than 64" },
		{ "f", "[\n", "", 65, "T004 65:1 nested deeper than 64" },
		{ "f.json", "[", "", 100000, "T004 1:2049 nested deeper than 64" },
		{ "f.json", "[", "]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]", 65,
			"T004 f.json#/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0"
			"/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0 nested deeper than 64" },
		{ "f", "x", "", TREE_BYTES + 1, "T005 f the file has more than 256 KiB" },
		{ "f", "- a\n", "", 65537, "T005 f the file has more than 256 KiB" },
		{ "f", "-\n", "", 100001, "T005 100000:2 more than 100000 nodes" },
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		struct buf got = { 0 };

		out = (struct diags){ .arena = &arena };
		cr_expect_null(parse_repeated(rows[i].path, rows[i].piece, rows[i].times, rows[i].tail));
		show_diags(&got);
		cr_expect_str_eq(got.at, rows[i].want, "row %zu: %s", i, got.at);
		buf_free(&got);
	}
}

Test(tree, just_within_the_limits)
{
	static const char closed[] = "]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]";

	cr_expect_not_null(parse_repeated("f", "[", TREE_DEPTH, closed));
	cr_expect_not_null(parse_repeated("f.json", "[", TREE_DEPTH, closed));
	cr_expect_not_null(parse_repeated("f", "- a\n", 65536, ""));
	cr_expect_not_null(parse_repeated("f", "-\n", TREE_NODES - 1, ""));
	cr_expect_eq(out.errors, 0);
}

/* A node's pointer is a copy per node: long keys must not multiply. */
Test(tree, a_long_json_pointer_is_refused)
{
	char json[700];

	memset(json, 'k', sizeof json);
	memcpy(json, "{\"", 2);
	memcpy(json + 600, "\": [1]}", 8);
	cr_expect_null(tree_parse(&arena, S("f.json"), str(json), &out));
	cr_expect_eq(out.list.at[0]->code, DIAG_YAML_SIZE);
}

/* A real form cut anywhere: never a crash, and a message whenever there is no tree. */
Test(tree, a_text_cut_at_every_byte)
{
	static const char form[] =
		"form: marché\nlet: {a: \"x, y\", b: 'l''an'}\nfields:\n"
		"  - {field: é, replaces: [s1, s2], ask: \"q\\u00e9\"}\n"
		"  - field: b # no\n    text: |\n      un\n      deux\n    fold: >-\n      x\n";

	for (size_t len = 0; len < sizeof form; len++) {
		out = (struct diags){ .arena = &arena };
		const struct node *n = tree_parse(&arena, S("f"), str_part(str(form), 0, len), &out);

		cr_assert((n == NULL) == (out.errors > 0), "cut at %zu", len);
	}
}

Test(tree, files)
{
	static const struct row rows[] = {
		{ "/nowhere/f.yaml", "U002 /nowhere/f.yaml no such file" },
		{ "/tmp", "U003 /tmp this is a folder" },
		{ "/dev/zero", "T005 /dev/zero the file has more than 256 KiB" },
		{ "/dev/null", "T009 1:1 the file is empty" },
	};
	char path[] = "/tmp/unefois-tree-XXXXXX";
	int fd = mkstemp(path);

	cr_assert_geq(fd, 0);
	cr_assert_eq(write(fd, "a: b\n", 5), 5);
	close(fd);
	const struct node *n = tree_load(&arena, path, &out);
	unlink(path);
	cr_assert_not_null(n);
	cr_expect(str_is(node_text(n, "a"), "b"));
	cr_expect(str_is(n->span.text->path, path));
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct buf got = { 0 };

		out = (struct diags){ .arena = &arena };
		cr_expect_null(tree_load(&arena, rows[i].in, &out));
		show_diags(&got);
		cr_expect_str_eq(got.at, rows[i].want);
		buf_free(&got);
	}
}

Test(tree, nodes_are_asked)
{
	const struct node *n = tree_parse(&arena, S("f"), S("a: b\nc: [d, e]\n"), &out);

	cr_assert_not_null(n);
	cr_expect_eq(n->count, 2);
	cr_expect_eq(node_find(n, "c")->count, 2);
	cr_expect(str_is(node_text(n, "a"), "b"));
	cr_expect_null(node_text(n, "c").at, "a list has no text");
	cr_expect_null(node_text(n, "x").at);
	cr_expect_null(node_find(n, "x"));
	cr_expect_null(node_find(NULL, "a"));
	cr_expect_null(node_find(node_find(n, "a"), "a"), "a scalar has no keys");
	cr_expect_null(node_first(NULL));
	cr_expect_null(node_text(NULL, "a").at);
}

Test(tree, keys_and_scalars_are_checked)
{
	static const char *const names[] = { "field", "source", "replaces" };
	const struct node *n = tree_parse(&arena, S("f"), S("feild: a\nsource: [b]\nxyzzy: c\n"), &out);
	const struct node *j = tree_parse(&arena, S("j.json"), S("{\"a\": [1]}"), &out);
	struct str text = S("untouched");
	struct buf b = { 0 };

	cr_expect(node_check_keys(n, "field", names, COUNT(names), &out));
	cr_expect(!node_check_keys(node_find(n, "source"), "field", names, COUNT(names), &out));
	cr_expect(!node_check_keys(NULL, "field", names, COUNT(names), &out));
	cr_expect(!node_scalar(node_find(n, "source"), "source", &text, &out));
	cr_expect(!node_scalar(node_find(j, "a"), "a", &text, &out));
	cr_expect(!node_scalar(NULL, "a", &text, &out));
	cr_expect(str_is(text, "untouched"));
	cr_expect(node_scalar(node_find(n, "feild"), "feild", &text, &out));
	cr_expect(str_is(text, "a"));
	report_write(&b, &out, REPORT_TEXT, false);
	cr_expect_str_eq(b.at, "f:1:1: error[T013]: unknown key 'feild' in field\n"
			       "    1 | feild: a\n"
			       "      | ^^^^^\n"
			       "      = did you mean 'field'?\n"
			       "      = correct the key, or remove it\n"
			       "f:2:9: error[T015]: field: a map is expected, not a list\n"
			       "    2 | source: [b]\n"
			       "      |         ^^^\n"
			       "      = write the shape that is expected\n"
			       "f:2:9: error[T015]: source: a single value is expected, not a list\n"
			       "    2 | source: [b]\n"
			       "      |         ^^^\n"
			       "      = write the shape that is expected\n"
			       "f:3:1: error[T013]: unknown key 'xyzzy' in field\n"
			       "    3 | xyzzy: c\n"
			       "      | ^^^^^\n"
			       "      = correct the key, or remove it\n"
			       "j.json#/a: error[T015]: a: a single value is expected, not a list\n"
			       "      = write the shape that is expected\n"
			       "5 errors\n");
	buf_free(&b);
}
