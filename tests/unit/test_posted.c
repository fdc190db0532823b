#include "fixture.h"

#include "answers/posted.h"

static struct fixture f;
static struct str more;

static void open_all(void)
{
	fixture_open(&f, LIBRARY "/vitrine.yaml");
}

static void close_all(void)
{
	fixture_close(&f);
}

TestSuite(posted, .init = open_all, .fini = close_all);

/* {a: x, rows: [{b: y}]} */
static void show(struct buf *b, const struct node *n)
{
	bool list = n->kind == NODE_LIST;

	if (n->kind == NODE_SCALAR) {
		buf_add(b, n->text);
		return;
	}
	buf_putc(b, list ? '[' : '{');
	for (const struct node *e = n->first; e != NULL; e = e->next) {
		buf_puts(b, e == n->first ? "" : ", ");
		if (!list)
			buf_format(b, "%.*s: ", STR(e->key->text));
		show(b, e);
	}
	buf_putc(b, list ? ']' : '}');
}

/* The tree, or the messages. */
static const char *read(const char *bytes)
{
	const struct node *n = posted_read(&f.arena, f.form, S("page.form"), str(bytes), &more, &f.out);
	struct buf b = { 0 };
	const char *shown;

	if (n == NULL)
		return fixture_said(&f);
	show(&b, n);
	shown = arena_z(&f.arena, buf_str(&b));
	buf_free(&b);
	return shown;
}

Test(posted, names_make_a_tree)
{
	static const struct {
		const char *bytes, *want;
	} rows[] = {
		{ "", "{}" },
		{ "t_string=a", "{t_string: a}" },
		{ "&t_string=a&&", "{t_string: a}" },
		{ "t_string=a\n", "{t_string: a}" },
		{ "t_string=%C3%89t%c3%a9+%26+%3Cb%3E%3D%2B", "{t_string: Été & <b>=+}" },
		{ "t_text=un%0D%0Adeux%0Atrois", "{t_text: un\ndeux\ntrois}" },
		{ "t_address.voie=1+rue&t_address.commune=Lyon",
			"{t_address: {voie: 1 rue, commune: Lyon}}" },
		{ "t_choices=x&t_choices=z", "{t_choices: [x, z]}" },
		{ "t_choices=x&t_choices=y&t_choices=z", "{t_choices: [x, y, z]}" },
		{ "t_choices=x", "{t_choices: x}" },
		{ "t_choices=x&t_choices=y&t_choices.3=z&t_choices.1=x", "{t_choices: [x, y, x, z]}" },
		{ "t_choices.3=z&t_choices=x", "{t_choices: [z, x]}" },
		{ "dirigeants.pick=2", "{dirigeants: {pick: 2}}" },
		{ "claims.nom.value=N&claims.nom.motive=M", "{claims: {nom: {value: N, motive: M}}}" },
		{ "dirigeants.2.nom=B&dirigeants.1.nom=A", "{dirigeants: [{nom: A}, {nom: B}]}" },
		{ "claims.dirigeants.value.1.nom=A", "{claims: {dirigeants: {value: [{nom: A}]}}}" },
		/* a blank value is not given, a blank row is no row; rows keep their order */
		{ "t_string=&t_text=++%0D%0A", "{}" },
		{ "references.3.annee=2024&references.1.annee=&references.2.annee=2023&references.10.annee="
		  "2025",
			"{references: [{annee: 2023}, {annee: 2024}, {annee: 2025}]}" },
		{ "associes.1.siret=+&claims.nom.value=&claims.nom.motive=", "{}" },
		/* what a list of suggestions writes is its code */
		{ "t_code=A1+%E2%80%93+Alpha+b", "{t_code: A1}" },
		{ "t_code=Alpha", "{t_code: Alpha}" },
		{ "t_string=A1+%E2%80%93+Alpha", "{t_string: A1 – Alpha}" },
	};

	for (size_t i = 0; i < COUNT(rows); i++)
		cr_expect_str_eq(
			read(rows[i].bytes), rows[i].want, "%s: %s", rows[i].bytes, read(rows[i].bytes));
}

Test(posted, what_is_not_encoded_as_it_must_be_is_refused)
{
	static const struct {
		const char *bytes, *want;
	} rows[] = {
		{ "a", "T018 a pair is name=value" },
		{ "a=%", "T018 '%' is followed by two hexadecimal digits" },
		{ "a=%4", "T018 '%' is followed by two hexadecimal digits" },
		{ "a=%4g", "T018 '%' is followed by two hexadecimal digits" },
		{ "a=x%00", "T018 a NUL" },
		{ "a%00=x", "T018 a NUL" },
		{ "a=%FF", "T018 the bytes are not UTF-8" },
		{ "a=%C3", "T018 the bytes are not UTF-8" },
		{ "a=%ED%A0%80", "T018 the bytes are not UTF-8" },
		{ "a=b c", "T018 byte 4, 20 hexadecimal, is not encoded" },
		{ "a=\xC3\xA9", "T018 byte 3, C3 hexadecimal, is not encoded" },
		{ ".a=1", "T018 a name has no empty part" },
		{ "a.=1", "T018 a name has no empty part" },
		{ "=1", "T018 a name has no empty part" },
		{ "a.b.c.d.e.f.g.h.i.j.k=1", "T018 a name has at most 10 parts" },
	};

	for (size_t i = 0; i < COUNT(rows); i++)
		cr_expect_str_eq(read(rows[i].bytes), rows[i].want, "%s", rows[i].bytes);
}

Test(posted, a_name_stands_once_and_for_one_thing)
{
	static const char *const bytes[] = { "t_string=a&t_string=b", "t_string=a&t_string=a",
		"t_address.voie=a&t_address.voie=b", "t_address=a&t_address.voie=b",
		"t_address.voie=a&t_address=b", "references.1.annee=2024&references.1.annee=2025",
		"references.1.annee=2024&references.x=2", "dirigeants.pick=1&dirigeants.pick=2",
		"t_choices.x=x&t_choices=y" };

	for (size_t i = 0; i < COUNT(bytes); i++) {
		const char *said;

		posted_read(&f.arena, f.form, S("page.form"), str(bytes[i]), &more, &f.out);
		said = fixture_said(&f);
		cr_expect(strncmp(said, "A016 ", 5) == 0, "%s: '%s'", bytes[i], said);
	}
}

Test(posted, it_is_bounded)
{
	struct buf b = { 0 };
	const char *said;

	for (size_t i = 0; i < POSTED_PAIRS; i++)
		buf_puts(&b, "a=&");
	cr_expect_str_eq(read(b.at), "{}");
	buf_puts(&b, "a=&a=1");
	said = read(b.at);
	cr_expect_str_eq(said, "T018 too many pairs");
	buf_clear(&b);
	for (size_t i = 1; i <= POSTED_ROW; i++)
		buf_format(&b, "references.%zu.annee=2024&", i);
	cr_expect(strstr(read(b.at), "references: [") != NULL);
	/* no row of the engine's: a part that does not exist */
	cr_expect_str_eq(read("references.1001.annee=2024"), "{references: {1001: {annee: 2024}}}");
	cr_expect_str_eq(read("references.01.annee=2024"), "{references: {01: {annee: 2024}}}");
	buf_free(&b);
}

Test(posted, is_told_from_yaml_and_json)
{
	cr_expect(posted_is(S("a.form"), S("")));
	cr_expect(posted_is(S("-"), S("a=1&b=%C3%A9+2")));
	cr_expect(posted_is(S("-"), S("a=1\n")));
	cr_expect_not(posted_is(S("-"), S("")));
	cr_expect_not(posted_is(S("-"), S("abc")));
	cr_expect_not(posted_is(S("a.yaml"), S("a: 1=2")));
	cr_expect_not(posted_is(S("a.json"), S("{\"a\":\"=\"}")));
	cr_expect_not(posted_is(S("a.yaml"), S("a:\n- =\n")));
	cr_expect_not(posted_is(S("a"), (struct str){ "a=\0", 3 }));
}

Test(posted, messages_name_the_field)
{
	const struct node *n = posted_read(&f.arena, f.form, S("page.form"),
		S("t_integer=x&references.1.annee=2024&references.2.annee=deux&t_address.voie=%01"), &more,
		&f.out);
	static const char *const fields[] = { "t_integer", "references.2.annee", "t_address.voie" };

	given_read(&f.arena, f.form, n, &f.out);
	cr_assert_eq(f.out.list.count, COUNT(fields));
	for (size_t i = 0; i < COUNT(fields); i++) {
		const struct diag *d = NULL;

		for (size_t k = 0; k < f.out.list.count; k++)
			if (str_is(f.out.list.at[k]->field, fields[i]))
				d = f.out.list.at[k];
		cr_assert(d != NULL, "%s", fields[i]);
		cr_expect_eq(d->code, DIAG_ANSWER_TYPE);
		cr_expect(str_equal(d->path, arena_format(&f.arena, "page.form#%s", fields[i])), "%.*s",
			STR(d->path));
		cr_expect(d->why != NULL);
	}
}
