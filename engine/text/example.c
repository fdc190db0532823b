#include "text/example.h"

#define INDENT 4

static const struct {
	const char *name, *text;
} files[] = {
#include "text/examples.inc" /* made by tools/embed */
};

struct str example_file(const char *name)
{
	for (size_t i = 0; i < COUNT(files); i++)
		if (strcmp(files[i].name, name) == 0)
			return str(files[i].text);
	return (struct str){ NULL, 0 };
}

/* "right tables/exemple.yaml" */
static void read_head(struct arena *a, struct str head, struct example *e)
{
	struct example_part *part = LIST_ADD(a, &e->parts);
	struct str word = str_cut(&head, ' ');

	*part = (struct example_part){ .right = str_is(word, "right"), .file = head, .text = S("") };
}

/* Of the paragraph while no head was read, else of the last part. */
static void add_line(struct arena *a, struct str line, struct example *e)
{
	struct str *to = e->parts.count > 0 ? &e->parts.at[e->parts.count - 1].text : &e->why;

	if (e->parts.count > 0)
		line = str_part(line, INDENT, line.len);
	*to = arena_format(a, "%.*s%.*s\n", STR(*to), STR(line));
}

static bool is_head(struct str line)
{
	struct str word = str_cut(&line, ' ');

	return str_is(word, "wrong") || str_is(word, "right");
}

bool example_read(struct arena *a, enum diag_code code, struct example *e)
{
	struct str rest = example_file(arena_format(a, "%s.txt", diag_rule(code)->code).at);
	bool empty = false;

	*e = (struct example){ .why = S("") };
	if (rest.at == NULL)
		return false;
	while (rest.len > 0) {
		struct str line = str_cut(&rest, '\n');

		/* a line that is empty parts the paragraph from what follows */
		if ((empty || e->parts.count > 0) && is_head(line))
			read_head(a, line, e);
		else if (line.len > 0 || e->parts.count > 0)
			add_line(a, line, e);
		empty = empty || line.len == 0;
	}
	return true;
}

struct str example_head(struct arena *a, const struct example_part *part)
{
	const char *word = part->right ? "right" : "wrong";

	return part->file.at != NULL ? arena_format(a, "%s in %.*s", word, STR(part->file)) : str(word);
}
