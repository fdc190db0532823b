#include "unefois/options.h"

static const struct option_row rows[] = {
#define X(name, written, value, what) { written, value, what },
	OPTIONS(X)
#undef X
};

const struct option_row *option_row(enum option o)
{
	return &rows[o];
}

static const struct str nowhere = { NULL, 0 };

static bool find_option(struct str name, enum option *o)
{
	for (size_t i = 0; i < COUNT(rows); i++)
		if (str_is(name, rows[i].written) || (i == OPTION_HELP && str_is(name, "-h"))) {
			*o = (enum option)i;
			return true;
		}
	return false;
}

static void say_unknown(struct str name, struct diags *out)
{
	struct str names[COUNT(rows)];

	for (size_t i = 0; i < COUNT(rows); i++)
		names[i] = str(rows[i].written);
	struct diag *d = diag_at(out, DIAG_USAGE, nowhere, "'%.*s' is no option", STR(name));
	struct str near = nearest(name, names, COUNT(names));
	if (near.at != NULL)
		diag_note(out, d, (struct span){ 0 }, "did you mean '%.*s'?", STR(near));
}

bool options_check(const struct options *o, enum option which, const char *of, struct diags *out)
{
	struct str words[16], rest = str(of), value = str(o->values[which]);
	size_t count = 0;

	if (value.at == NULL || str_find(rest, '|') == rest.len)
		return true;
	while (rest.at != NULL && count < COUNT(words)) {
		words[count] = str_cut(&rest, '|');
		if (str_equal(words[count++], value))
			return true;
	}
	struct diag *d = diag_at(out, DIAG_USAGE, nowhere, "'%s' is one of %s, not '%.*s'",
		rows[which].written, of, STR(value));
	struct str near = nearest(value, words, count);
	if (near.at != NULL)
		diag_note(out, d, (struct span){ 0 }, "did you mean '%.*s'?", STR(near));
	return false;
}

/* Reads argv[*i], and the word behind it if that is its value. */
static bool read_option(char **argv, int *i, struct options *o, struct diags *out)
{
	struct str value = str(argv[*i]), name = str_cut(&value, '=');
	enum option which;

	if (!find_option(name, &which)) {
		say_unknown(name, out);
		return false;
	}
	const struct option_row *row = &rows[which];
	bool flag = row->value[0] == '\0', twice = o->values[which] != NULL;
	/* what str_cut() left is the tail of a C string */
	o->values[which] = flag ? "" : value.at != NULL ? value.at : argv[++*i];
	if (flag && value.at != NULL)
		diag_at(out, DIAG_USAGE, nowhere, "'%s' takes no value", row->written);
	else if (o->values[which] == NULL)
		diag_at(out, DIAG_USAGE, nowhere, "'%s' needs a value: %s", row->written, row->value);
	else if (twice && !flag)
		diag_at(out, DIAG_USAGE, nowhere, "'%s' is given twice", row->written);
	else
		return true;
	return false;
}

/* Standard input is read once. */
static bool check_input(const struct options *o, struct diags *out)
{
	static const enum option files[] = { OPTION_ANSWERS, OPTION_CONTEXT, OPTION_FORM, OPTION_XSD };
	size_t count = 0;

	for (size_t i = 0; i < o->count; i++)
		count += strcmp(o->arguments[i], "-") == 0;
	for (size_t i = 0; i < COUNT(files); i++)
		count += o->values[files[i]] != NULL && strcmp(o->values[files[i]], "-") == 0;
	if (count > 1)
		diag_at(out, DIAG_USAGE, nowhere, "standard input ('-') is named %zu times", count);
	return count <= 1;
}

bool options_parse(struct arena *a, int argc, char **argv, struct options *o, struct diags *out)
{
	bool good = true, ended = false;

	*o = (struct options){ .arguments = arena_array(a, (size_t)argc + 1, sizeof(char *)) };
	for (int i = 1; i < argc; i++) {
		bool option = !ended && argv[i][0] == '-' && argv[i][1] != '\0';

		if (option && strcmp(argv[i], "--") == 0)
			ended = true;
		else if (option)
			good = read_option(argv, &i, o, out) && good;
		else
			o->arguments[o->count++] = argv[i];
	}
	return check_input(o, out) && good;
}
