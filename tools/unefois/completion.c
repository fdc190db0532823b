#include "unefois/completion.h"

/* ---- what is completed ---- */

static bool is_lower(char c)
{
	return c >= 'a' && c <= 'z';
}

/* The first name of an arguments' part: FORM of "[FORM|DIR...]". */
static enum completes kind_of(struct str s)
{
	static const struct {
		const char *name;
		enum completes kind;
	} kinds[] = {
		{ "FORM", COMPLETES_FORM },
		{ "OLD", COMPLETES_FORM },
		{ "NEW", COMPLETES_FORM },
		{ "FILE", COMPLETES_FILE },
		{ "PATH", COMPLETES_FILE },
		{ "DIR", COMPLETES_FOLDER },
		{ "PROVIDER", COMPLETES_PROVIDER },
		{ "COMMAND", COMPLETES_COMMAND },
	};

	if (str_starts(s, "["))
		s = str_part(s, 1, s.len);
	for (size_t i = 0; i < COUNT(kinds); i++) {
		size_t len = strlen(kinds[i].name);

		if (str_starts(s, kinds[i].name) && (s.len == len || strchr("|].", s.at[len]) != NULL))
			return kinds[i].kind;
	}
	return s.len > 0 && is_lower(s.at[0]) ? COMPLETES_WORDS : COMPLETES_NOTHING;
}

/* Of alternatives "FORM FIELD | CODE" the first that has so many arguments; what comes
 * behind the last one of "FILE..." is one more of it. */
enum completes completes_argument(const struct command *c, size_t n)
{
	struct str alternatives = str(c->arguments), last = { NULL, 0 };
	size_t i = 0;

	while (alternatives.at != NULL && alternatives.len > 0) {
		struct str word = str_cut(&alternatives, ' ');

		if (str_is(word, "|")) {
			i = 0;
			continue;
		}
		last = word;
		if (i++ == n)
			return kind_of(word);
	}
	return c->most == MANY ? kind_of(last) : COMPLETES_NOTHING;
}

enum completes completes_value(const struct command *c, enum option o)
{
	return kind_of(str(command_value(c, o)));
}

/* "text json sarif" of "text|json|sarif" */
static struct str words_of(struct arena *a, const struct command *c, enum option o)
{
	struct str words = arena_copy(a, str(command_value(c, o)));

	/* the copy is ours */
	for (char *z = (char *)(uintptr_t)words.at; *z != '\0'; z++)
		if (*z == '|')
			*z = ' ';
	return words;
}

static bool takes(const struct command *c, unsigned o)
{
	unsigned all = c != NULL ? c->required | c->allowed | OPTIONS_COMMON : OPTIONS_COMMON;

	return (all & 1u << o) != 0;
}

static bool is_flag(enum option o)
{
	return option_row(o)->value[0] == '\0';
}

/* A text between single quotes: ends them for one of its own. */
static void quoted(struct buf *b, const char *z, const char *quote, const char *escaped)
{
	for (; *z != '\0'; z++)
		if (*z == '\'')
			buf_puts(b, quote);
		else if (escaped != NULL && strchr(escaped, *z) != NULL)
			buf_format(b, "\\%c", *z);
		else
			buf_putc(b, *z);
}

static void command_names(struct buf *b)
{
	for (const struct command *c = command_table(); c->name != NULL; c++)
		buf_format(b, "%s%s", c == command_table() ? "" : " ", c->name);
}

/* ---- bash ---- */

static const char bash_head[] =
	"# What bash completes of unefois; made by: unefois help --format bash\n"
	"\n"
	"_unefois_reply()\n"
	"{\n"
	"\tlocal IFS=$'\\n'\n"
	"\n"
	"\tmapfile -t COMPREPLY < <(compgen -P \"$prefix\" \"$@\" -- \"$cur\")\n"
	"}\n"
	"\n"
	"_unefois_files()\n"
	"{\n"
	"\tcompopt -o filenames 2>/dev/null\n"
	"\t_unefois_reply \"$@\"\n"
	"}\n"
	"\n"
	"_unefois_forms()\n"
	"{\n"
	"\tlocal forms\n"
	"\n"
	"\t_unefois_files -f -X '!*.yaml'\n"
	"\tforms=(\"${COMPREPLY[@]}\")\n"
	"\t_unefois_files -d\n"
	"\tCOMPREPLY=(\"${forms[@]}\" \"${COMPREPLY[@]}\")\n"
	"}\n"
	"\n"
	"# The library's and their stocks, as far as it is easily found; no other names: compgen\n"
	"# expands its words, and would run a file called $(command).yaml.\n"
	"_unefois_providers()\n"
	"{\n"
	"\tlocal file folder\n"
	"\n"
	"\tfor folder in \"${library:-forms}\" .; do\n"
	"\t\tfor file in \"$folder\"/providers/*.yaml; do\n"
	"\t\t\tfile=${file##*/}\n"
	"\t\t\tfile=${file%.yaml}\n"
	"\t\t\t[[ $file =~ ^[a-z0-9_.]+$ ]] && echo \"$file\"\n"
	"\t\tdone\n"
	"\t\tsed -n 's/^ *stock: *\\([a-z_.]*\\).*/\\1/p' \"$folder\"/providers/*.yaml 2>/dev/null | sort "
	"-u\n"
	"\tdone\n"
	"}\n"
	"\n"
	"_unefois()\n"
	"{\n"
	"\tlocal cur=${COMP_WORDS[COMP_CWORD]} command= library= prefix= want= word i n=0\n"
	"\n"
	"\tCOMPREPLY=()\n"
	"\tfor ((i = 1; i < COMP_CWORD; i++)); do\n"
	"\t\tword=${COMP_WORDS[i]}\n"
	"\t\tif [[ $word == = ]]; then\n"
	"\t\t\tcontinue\n"
	"\t\telif [[ -n $want ]]; then\n"
	"\t\t\t[[ $want == --library ]] && library=$word\n"
	"\t\t\twant=\n"
	"\t\t\tcontinue\n"
	"\t\tfi\n"
	"\t\tcase $word in\n";

static const char bash_middle[] = "\t\t-?*) ;;\n"
				  "\t\t*)\n"
				  "\t\t\tif [[ -z $command ]]; then\n"
				  "\t\t\t\tcommand=$word\n"
				  "\t\t\telse\n"
				  "\t\t\t\t((++n))\n"
				  "\t\t\tfi\n"
				  "\t\t\t;;\n"
				  "\t\tesac\n"
				  "\tdone\n"
				  "\tif [[ $cur == = ]]; then\n"
				  "\t\tcur=\n"
				  "\telif [[ -z $want && $cur == --*=* ]]; then\n"
				  "\t\twant=${cur%%=*}\n"
				  "\t\tprefix=$want=\n"
				  "\t\tcur=${cur#*=}\n"
				  "\tfi\n"
				  "\tif [[ -n $want ]]; then\n"
				  "\t\tcase $command:$want in\n";

static void bash_complete(struct buf *b, enum completes what, struct str words)
{
	switch (what) {
	case COMPLETES_WORDS:
		buf_format(b, "_unefois_reply -W $'%.*s'", STR(words));
		break;
	case COMPLETES_FORM:
		buf_puts(b, "_unefois_forms");
		break;
	case COMPLETES_FILE:
		buf_puts(b, "_unefois_files -f");
		break;
	case COMPLETES_FOLDER:
		buf_puts(b, "_unefois_files -d");
		break;
	case COMPLETES_PROVIDER:
		buf_puts(b, "_unefois_reply -W \"$(_unefois_providers)\"");
		break;
	case COMPLETES_COMMAND:
		buf_puts(b, "_unefois_reply -W \"$commands\"");
		break;
	case COMPLETES_NOTHING:
		buf_putc(b, ':');
		break;
	}
}

/* Words one a line, for that is how bash parts them here. */
static struct str lines_of(struct arena *a, struct str words)
{
	struct buf b = { 0 };

	for (size_t i = 0; i < words.len; i++)
		if (words.at[i] == ' ')
			buf_puts(&b, "\\n");
		else
			buf_putc(&b, words.at[i]);
	struct str lines = arena_copy(a, buf_str(&b));
	buf_free(&b);
	return lines;
}

static void bash_value(struct arena *a, struct buf *b, const struct command *c, enum option o)
{
	enum completes what = completes_value(c, o);

	buf_format(b, "\t\t%s:%s) ", c != NULL ? c->name : "*", option_row(o)->written);
	bash_complete(b, what, what == COMPLETES_WORDS ? lines_of(a, words_of(a, c, o)) : S(""));
	buf_puts(b, " ;;\n");
}

/* Those of a command that has words of its own first. */
static void bash_values(struct arena *a, struct buf *b)
{
	for (unsigned o = 0; o < OPTION__COUNT; o++) {
		for (const struct command *c = command_table(); c->name != NULL; c++)
			if (takes(c, o) && command_value(c, o) != option_row(o)->value)
				bash_value(a, b, c, o);
		if (!is_flag(o))
			bash_value(a, b, NULL, o);
	}
}

static void bash_options(struct buf *b, const struct command *c)
{
	bool first = true;

	buf_format(b, "\t\t%s) _unefois_reply -W $'", c != NULL ? c->name : "*");
	for (unsigned o = 0; o < OPTION__COUNT; o++)
		if (takes(c, o)) {
			buf_format(b, "%s%s", first ? "" : "\\n", option_row(o)->written);
			first = false;
		}
	buf_puts(b, "' ;;\n");
}

/* The first argument, the second, and all others. */
static void bash_arguments(struct buf *b, const struct command *c)
{
	for (size_t n = 0; n < 3; n++) {
		buf_format(b, n < 2 ? "\t\t%s:%zu) " : "\t\t%s:*) ", c->name, n);
		bash_complete(b, completes_argument(c, n), S(""));
		buf_puts(b, " ;;\n");
	}
}

void completion_bash(struct arena *a, struct buf *b)
{
	buf_puts(b, bash_head);
	buf_puts(b, "\t\t");
	for (unsigned o = 0, count = 0; o < OPTION__COUNT; o++)
		if (!is_flag(o))
			buf_format(b, "%s%s", count++ > 0 ? "|" : "", option_row(o)->written);
	buf_puts(b, ") want=$word ;;\n");
	buf_puts(b, bash_middle);
	bash_values(a, b);
	buf_puts(b, "\t\tesac\n\t\treturn\n\tfi\n\tlocal commands=$'");
	for (const struct command *c = command_table(); c->name != NULL; c++)
		buf_format(b, "%s%s", c == command_table() ? "" : "\\n", c->name);
	buf_puts(b, "'\n\tif [[ $cur == -* ]]; then\n\t\tcase $command in\n");
	for (const struct command *c = command_table(); c->name != NULL; c++)
		bash_options(b, c);
	bash_options(b, NULL);
	buf_puts(b, "\t\tesac\n\telif [[ -z $command ]]; then\n\t\t_unefois_reply -W \"$commands\"\n"
		    "\telse\n\t\tcase $command:$n in\n");
	for (const struct command *c = command_table(); c->name != NULL; c++)
		bash_arguments(b, c);
	buf_puts(b, "\t\tesac\n\tfi\n}\n\ncomplete -F _unefois unefois\n");
}

/* ---- zsh ---- */

static const char zsh_quote[] = "'\\''";

static void zsh_complete(struct buf *b, enum completes what, struct str words)
{
	switch (what) {
	case COMPLETES_WORDS:
		buf_format(b, "(%.*s)", STR(words));
		break;
	case COMPLETES_FORM:
		buf_puts(b, "_files -g \"*.yaml\"");
		break;
	case COMPLETES_FILE:
		buf_puts(b, "_files");
		break;
	case COMPLETES_FOLDER:
		buf_puts(b, "_files -/");
		break;
	case COMPLETES_PROVIDER:
		buf_puts(b, "(${(f)\"$(print -l {forms,.}/providers/*.yaml(N:t:r))\"})");
		break;
	case COMPLETES_COMMAND:
		buf_putc(b, '(');
		command_names(b);
		buf_putc(b, ')');
		break;
	case COMPLETES_NOTHING:
		buf_putc(b, ' ');
		break;
	}
}

static void zsh_option(struct arena *a, struct buf *b, const struct command *c, enum option o)
{
	enum completes what = completes_value(c, o);

	buf_format(b, " \\\n\t\t\t'%s[", option_row(o)->written);
	quoted(b, option_row(o)->what, zsh_quote, "[]");
	buf_putc(b, ']');
	if (!is_flag(o)) {
		buf_puts(b, ":value:");
		zsh_complete(b, what, what == COMPLETES_WORDS ? words_of(a, c, o) : S(""));
	}
	buf_putc(b, '\'');
}

static void zsh_command(struct arena *a, struct buf *b, const struct command *c)
{
	buf_format(b, "\t%s)\n\t\t_arguments", c->name);
	for (unsigned o = 0; o < OPTION__COUNT; o++)
		if (takes(c, o))
			zsh_option(a, b, c, o);
	for (size_t n = 0; n < 2 && n < c->most; n++) {
		buf_format(b, " \\\n\t\t\t'%zu:argument:", n + 1);
		zsh_complete(b, completes_argument(c, n), S(""));
		buf_putc(b, '\'');
	}
	if (c->most == MANY) {
		buf_puts(b, " \\\n\t\t\t'*:argument:");
		zsh_complete(b, completes_argument(c, MANY), S(""));
		buf_putc(b, '\'');
	}
	buf_puts(b, "\n\t\t;;\n");
}

void completion_zsh(struct arena *a, struct buf *b)
{
	buf_puts(b,
		"#compdef unefois\n# What zsh completes of unefois; made by: unefois help --format zsh\n\n"
		"local -a commands\nlocal context state state_descr line\ntypeset -A "
		"opt_args\n\ncommands=(\n");
	for (const struct command *c = command_table(); c->name != NULL; c++) {
		buf_format(b, "\t'%s:", c->name);
		quoted(b, c->what, zsh_quote, NULL);
		buf_puts(b, "'\n");
	}
	buf_puts(b, ")\n_arguments -C '1:command:->command' '*::argument:->argument'\n"
		    "case $state in\ncommand)\n\t_describe command commands\n\t;;\n"
		    "argument)\n\tcase $words[1] in\n");
	for (const struct command *c = command_table(); c->name != NULL; c++)
		zsh_command(a, b, c);
	buf_puts(b, "\tesac\n\t;;\nesac\n");
}

/* ---- fish ---- */

/* "-l format", "-s o" */
static void fish_name(struct buf *b, enum option o)
{
	const char *written = option_row(o)->written;

	buf_format(b, written[1] == '-' ? " -l %s" : " -s %s", written + (written[1] == '-' ? 2 : 1));
}

static void fish_complete(struct buf *b, enum completes what, struct str words)
{
	switch (what) {
	case COMPLETES_WORDS:
		buf_format(b, " -x -a '%.*s'", STR(words));
		break;
	case COMPLETES_FORM:
		buf_puts(b, " -x -a '(__fish_complete_suffix .yaml)'");
		break;
	case COMPLETES_FILE:
		buf_puts(b, " -r -F");
		break;
	case COMPLETES_FOLDER:
		buf_puts(b, " -x -a '(__fish_complete_directories)'");
		break;
	case COMPLETES_PROVIDER:
		buf_puts(b, " -x -a '(string replace -r \".*/(.*).yaml\" \"\\$1\" -- "
			    "{forms,.}/providers/*.yaml)'");
		break;
	case COMPLETES_COMMAND:
		buf_puts(b, " -x -a '");
		command_names(b);
		buf_putc(b, '\'');
		break;
	case COMPLETES_NOTHING:
		buf_puts(b, " -x");
		break;
	}
}

static void fish_line(struct buf *b, const char *condition, const char *command)
{
	buf_format(b, "complete -c unefois -n '%s%s%s'", condition, command[0] != '\0' ? " " : "", command);
}

static void fish_what(struct buf *b, const char *what)
{
	buf_puts(b, " -d '");
	quoted(b, what, "\\'", "\\");
	buf_puts(b, "'\n");
}

static void fish_command(struct arena *a, struct buf *b, const struct command *c)
{
	fish_line(b, "__fish_use_subcommand", "");
	buf_format(b, " -f -a %s", c->name);
	fish_what(b, c->what);
	for (unsigned o = 0; o < OPTION__COUNT; o++) {
		enum completes what = completes_value(c, o);

		if (!takes(c, o))
			continue;
		fish_line(b, "__fish_seen_subcommand_from", c->name);
		fish_name(b, o);
		if (!is_flag(o))
			fish_complete(b, what, what == COMPLETES_WORDS ? words_of(a, c, o) : S(""));
		fish_what(b, option_row(o)->what);
	}
	fish_line(b, "__fish_seen_subcommand_from", c->name);
	if (completes_argument(c, 0) == COMPLETES_FILE || completes_argument(c, 1) == COMPLETES_FILE)
		buf_puts(b, " -F");
	else
		buf_puts(b, " -f");
	buf_putc(b, '\n');
	if (completes_argument(c, 0) != COMPLETES_FILE) {
		fish_line(b, "__fish_seen_subcommand_from", c->name);
		fish_complete(b, completes_argument(c, 0), S(""));
		buf_putc(b, '\n');
	}
}

void completion_fish(struct arena *a, struct buf *b)
{
	buf_puts(b, "# What fish completes of unefois; made by: unefois help --format fish\n\n");
	for (const struct command *c = command_table(); c->name != NULL; c++)
		fish_command(a, b, c);
	for (unsigned o = 0; o < OPTION__COUNT; o++)
		if (takes(NULL, o)) {
			fish_line(b, "__fish_use_subcommand", "");
			fish_name(b, o);
			if (!is_flag(o))
				fish_complete(b, completes_value(NULL, o),
					completes_value(NULL, o) == COMPLETES_WORDS ? words_of(a, NULL, o)
										    : S(""));
			fish_what(b, option_row(o)->what);
		}
}
