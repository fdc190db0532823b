#include "unefois/manual.h"

#include "unefois/help.h"

struct entry {
	const char *head, *what;
};

static const struct entry files[] = {
	{ "forms/*.yaml", "Definitions: each says what became of every line of an original form." },
	{ "forms/concepts.yaml",
		"Meanings shared by all forms. The folder that holds it is a library, found above a form, by "
		"--library, in the folder where the program runs, or in " UNEFOIS_SHARE "." },
	{ "forms/providers/*.yaml",
		"Who holds concepts, for whom they may be shown, how they are imported." },
	{ "forms/originals/*.csv",
		"The lines of the original forms: id,label,kind,cells,certainty,reference." },
	{ "forms/sections/, forms/tables/, forms/codes/",
		"Shared sections, dated national values, code lists." },
	{ "forms/tests/FORM/*.yaml", "Worked cases." },
	{ "unefois.store/registers/PROVIDER.db", "What a provider sent, once imported (SQLite)." },
};

static const struct entry variables[] = {
	{ "UNEFOIS_STORE", "The folder of registers, where --store is not given." },
	{ "NO_COLOR",
		"If it is set and not empty, there are no colours, unless --color always asks for them." },
	{ "TERM", "If it is dumb, there are no colours." },
};

/* Run by the tests, in an empty folder with forms/ and the files they name. */
static const struct entry examples[] = {
	{ "All that is wrong with the definitions of a folder:", "unefois check forms/" },
	{ "The same for a forge:", "unefois check forms/ --format sarif >unefois.sarif" },
	{ "What became of each line of the original form:",
		"unefois diff forms/marche-public-simplifie.yaml" },
	{ "What two versions differ in, for a spreadsheet:",
		"unefois diff old/form.yaml new/form.yaml --format csv >changes.csv" },
	{ "A register, from what its provider sent:", "unefois import urssaf.vigilance vigilance.csv" },
	{ "What a company has left to answer:", "unefois render forms/marche-public-simplifie.yaml --siret "
						"55204944776279 --context context.yaml" },
	{ "Its filing:", "unefois submit forms/marche-public-simplifie.yaml --siret 55204944776279 --context "
			 "context.yaml --answers answers.yaml -o filing.xml" },
	{ "Words that the shell completes, in this bash:", "source <(unefois help --format bash)" },
};

/* Text, with what scdoc would take for a mark escaped. */
static void text(struct buf *b, const char *z)
{
	for (; *z != '\0'; z++) {
		if (strchr("\\*_#~|[]<>.-`", *z) != NULL)
			buf_putc(b, '\\');
		buf_putc(b, *z);
	}
}

static void marked(struct buf *b, char mark, const char *z)
{
	buf_putc(b, mark);
	text(b, z);
	buf_putc(b, mark);
}

/* A sentence: what the tables say begins small and has no full stop. */
static void sentence(struct buf *b, const char *z)
{
	if (z[0] >= 'a' && z[0] <= 'z') {
		buf_putc(b, (char)(z[0] - 'a' + 'A'));
		z++;
	}
	text(b, z);
	if (z[0] == '\0' || z[strlen(z) - 1] != '.')
		buf_puts(b, "\\.");
}

static void heading(struct buf *b, const char *title)
{
	buf_format(b, "\n# %s\n", title);
}

/* *head* and what, below it. */
static void entries(struct buf *b, const char *title, const struct entry *list, size_t count)
{
	heading(b, title);
	for (size_t i = 0; i < count; i++) {
		buf_putc(b, '\n');
		marked(b, '*', list[i].head);
		buf_puts(b, "\n\t");
		sentence(b, list[i].what);
		buf_putc(b, '\n');
	}
}

static void option_head(struct buf *b, const struct command *c, enum option o)
{
	const char *value = command_value(c, o);

	marked(b, '*', option_row(o)->written);
	if (value[0] != '\0') {
		buf_putc(b, ' ');
		marked(b, '_', value);
	}
}

/* ---- commands ---- */

static void command_options(struct buf *b, const struct command *c, unsigned options, const char *title)
{
	const char *between = title;

	for (unsigned o = 0; o < OPTION__COUNT; o++)
		if (options & 1u << o) {
			buf_puts(b, between);
			option_head(b, c, o);
			between = ", ";
		}
	if (between != title)
		buf_puts(b, "\n");
}

static void commands(struct buf *b)
{
	heading(b, "COMMANDS");
	for (const struct command *c = command_table(); c->name != NULL; c++) {
		buf_putc(b, '\n');
		marked(b, '*', c->name);
		if (c->arguments[0] != '\0') {
			buf_putc(b, ' ');
			marked(b, '_', c->arguments);
		}
		buf_puts(b, "\n\t");
		sentence(b, c->what);
		buf_putc(b, '\n');
		command_options(b, c, c->required, "\n\tNeeds ");
		command_options(b, c, c->allowed, "\n\tTakes ");
	}
}

/* ---- options ---- */

/* "Of check, diff." */
static void option_commands(struct buf *b, enum option o)
{
	const char *between = " Of ";

	for (const struct command *c = command_table(); c->name != NULL; c++)
		if ((c->required | c->allowed) & 1u << o) {
			buf_puts(b, between);
			marked(b, '*', c->name);
			between = ", ";
		}
	buf_puts(b, between[0] == ',' ? "\\.\n" : "\n");
}

static void options(struct buf *b)
{
	heading(b, "OPTIONS");
	buf_puts(b, "\nAn option's value follows it, or a = behind it\\. \\-\\- ends the options\\.\n");
	for (unsigned o = 0; o < OPTION__COUNT; o++) {
		buf_putc(b, '\n');
		option_head(b, NULL, o);
		buf_puts(b, "\n\t");
		sentence(b, option_row(o)->what);
		option_commands(b, o);
	}
}

static void exits(struct buf *b)
{
	static const struct entry list[] = {
#define X(status, what) { status, what },
		EXITS(X)
#undef X
	};

	entries(b, "EXIT STATUS", list, COUNT(list));
}

static void put_examples(struct buf *b)
{
	heading(b, "EXAMPLES");
	for (size_t i = 0; i < COUNT(examples); i++) {
		buf_putc(b, '\n');
		text(b, examples[i].head);
		buf_format(b, "\n\n```\n%s\n```\n", examples[i].what);
	}
}

void manual_write(struct arena *a, struct buf *b)
{
	(void)a;
	buf_puts(b, "unefois(1) \"unefois " UNEFOIS_VERSION "\" \"Forms that ask once\"\n");
	heading(b, "NAME");
	buf_puts(b, "\nunefois \\- forms that ask only what no administration knows\n");
	heading(b, "SYNOPSIS");
	buf_puts(b, "\n*unefois* _COMMAND_ [_ARGUMENT_\\.\\.\\.] [_OPTION_\\.\\.\\.]\n");
	heading(b, "DESCRIPTION");
	buf_puts(b,
		"\nAn administration may not ask a company for what the State already holds (CRPA "
		"L113\\-12)\\. "
		"*unefois* compiles a definition, which says what became of every line of an original form, "
		"into the smallest form that can still be asked; fills it for one company from what "
		"administrations hold; and writes the filing as XML in which every value says where it came "
		"from\\.\n\nData go to standard output, messages to standard error\\. A file called \\- is "
		"standard input\\.\n");
	commands(b);
	options(b);
	exits(b);
	entries(b, "FILES", files, COUNT(files));
	entries(b, "ENVIRONMENT", variables, COUNT(variables));
	put_examples(b);
}
