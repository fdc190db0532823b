#include "answers/posted.h"

#include "base/utf8.h"

/* A node that is being made. */
struct made {
	struct node node;
	struct node **end; /* where its next child is put */
};

struct posted {
	struct arena *arena;
	const struct form *form;
	const struct text *text; /* as it was posted */
	struct diags *out;
	struct made *root;
	LIST(struct made *) made; /* all but the root that have a name */
	struct map names;         /* whole name -> number in made */
	struct str more;          /* as it was posted; missing: none */
};

/* A byte that the encoding leaves as it is. */
static bool is_plain(unsigned char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
	       (c != '\0' && strchr("*-._", c) != NULL);
}

/* Without the line feed that an editor leaves behind. */
static struct str without_line(struct str bytes)
{
	return str_ends(bytes, "\n") ? str_part(bytes, 0, bytes.len - 1) : bytes;
}

bool posted_is(struct str path, struct str bytes)
{
	bool equals = false;

	if (str_ends(path, ".form"))
		return true;
	bytes = without_line(bytes);
	for (size_t i = 0; i < bytes.len; i++) {
		unsigned char c = (unsigned char)bytes.at[i];

		equals = equals || c == '=';
		if (!is_plain(c) && strchr("%+&=", c) == NULL)
			return false;
		if (c == '\0')
			return false;
	}
	return equals;
}

static bool refuse(struct posted *p, struct str part, const char *why)
{
	size_t at = (size_t)(part.at - p->text->bytes.at);

	diag_add(p->out, DIAG_POSTED_SYNTAX, (struct span){ p->text, at, part.len }, "%s", why);
	return false;
}

static int digit_of(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	if (c >= 'A' && c <= 'F')
		return c - 'A' + 10;
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* + is a space, %HH a byte; CR LF, as browsers write a line's end, is LF. */
static bool decode(struct posted *p, struct str part, struct str *to)
{
	char *at = arena_alloc(p->arena, part.len + 1);
	size_t len = 0;

	for (size_t i = 0; i < part.len; i++) {
		char c = part.at[i] == '+' ? ' ' : part.at[i];

		if (c == '%') {
			int high = i + 2 < part.len ? digit_of(part.at[i + 1]) : -1;
			int low = i + 2 < part.len ? digit_of(part.at[i + 2]) : -1;

			if (high < 0 || low < 0)
				return refuse(
					p, str_part(part, i, 3), "'%' is followed by two hexadecimal digits");
			c = (char)(high * 16 + low);
			i += 2;
		}
		if (c == '\0')
			return refuse(p, part, "a NUL");
		if (c == '\n' && len > 0 && at[len - 1] == '\r')
			len--;
		at[len++] = c;
	}
	*to = (struct str){ at, len };
	return utf8_check(*to) == len || refuse(p, part, "the bytes are not UTF-8");
}

/* ---- the tree ---- */

static struct made *new_node(struct posted *p, enum node_kind kind, struct str name, struct str text)
{
	struct made *m = ARENA_NEW(p->arena, struct made);

	m->node.kind = kind;
	m->node.text = text;
	m->node.pointer = arena_format(p->arena, "%.*s#%.*s", STR(p->text->path), STR(name));
	m->end = &m->node.first;
	return m;
}

static struct made *find(const struct posted *p, struct str name)
{
	size_t number;

	return p->made.at != NULL && map_find(&p->names, name, &number) ? p->made.at[number] : NULL;
}

/* A name cut at its dots. */
struct name {
	struct str whole;
	struct str at[POSTED_DEPTH];
	size_t count;
};

static bool is_number(struct str s, uint64_t *number)
{
	return str_digits(s, POSTED_ROW, number) && s.at[0] != '0';
}

/* The number of a row in its list; 0: it has none, as the boxes of a list. */
static uint64_t number_of(const struct node *parent, const struct node *row)
{
	uint64_t number;

	return parent->kind == NODE_LIST && row->key != NULL && is_number(row->key->text, &number) ? number
												   : 0;
}

/* Rows stand in the order of their numbers. */
static void append(struct made *parent, struct made *child)
{
	uint64_t number = number_of(&parent->node, &child->node);
	struct node **at = number == 0 ? parent->end : &parent->node.first;

	while (*at != NULL && number_of(&parent->node, *at) < number)
		at = &(*at)->next;
	child->node.next = *at;
	*at = &child->node;
	if (child->node.next == NULL)
		parent->end = &child->node.next;
	parent->node.count++;
}

/* The same, and from then on it is found by its name, whose last part is key. */
static void append_named(
	struct posted *p, struct made *parent, struct made *child, struct str name, struct str key)
{
	child->node.key = &new_node(p, NODE_SCALAR, name, key)->node;
	append(parent, child);
	map_add(p->arena, &p->names, name, p->made.count, NULL);
	*LIST_ADD(p->arena, &p->made) = child;
}

/* The item that a name is about, in a row or outside; NULL: none. */
static const struct item *item_of(const struct posted *p, const struct name *n)
{
	size_t at = str_is(n->at[0], "claims") ? 1 : 0;
	const struct item *it = at < n->count ? form_find(p->form, NULL, n->at[at]) : NULL;
	uint64_t row;

	for (; it != NULL && it->kind == ITEM_REPEAT && at + 2 < n->count; at += 2) {
		if (!is_number(n->at[at + 1], &row))
			return NULL;
		it = form_find(p->form, it, n->at[at + 2]);
	}
	return it;
}

/* Whether the boxes of a list share this name. */
static bool is_many(const struct posted *p, const struct name *n)
{
	const struct item *it = item_of(p, n);

	return it != NULL && it->shape.type == TYPE_CHOICES;
}

static void twice(struct posted *p, const struct name *n, const struct node *at)
{
	node_diag(p->out, DIAG_ANSWER_TWICE, at, "'%.*s' is given twice", STR(n->whole))->field = n->whole;
}

/* A second value of a name: one more of a list, or one too many. */
static void put_again(struct posted *p, const struct name *n, struct made *old, struct made *value)
{
	if (!is_many(p, n) || old->node.kind == NODE_MAP) {
		twice(p, n, &old->node);
		return;
	}
	if (old->node.kind == NODE_SCALAR) {
		old->node.kind = NODE_LIST;
		append(old, new_node(p, NODE_SCALAR, n->whole, old->node.text));
		old->node.text = (struct str){ 0 };
	}
	append(old, value);
}

static void put(struct posted *p, const struct name *n, struct str text)
{
	struct made *parent = p->root, *value = new_node(p, NODE_SCALAR, n->whole, text);
	uint64_t row;

	for (size_t i = 0; i < n->count; i++) {
		bool last = i + 1 == n->count, list = !last && is_number(n->at[i + 1], &row);
		struct str so_far = { n->whole.at, (size_t)(n->at[i].at + n->at[i].len - n->whole.at) };
		struct made *child = find(p, so_far);

		if (child != NULL && last) {
			put_again(p, n, child, value);
			return;
		}
		if (child == NULL) {
			child = last ? value
				     : new_node(p, list ? NODE_LIST : NODE_MAP, so_far, (struct str){ 0 });
			append_named(p, parent, child, so_far, n->at[i]);
		} else if (child->node.kind != (list ? NODE_LIST : NODE_MAP)) {
			twice(p, n, &child->node);
			return;
		}
		parent = child;
	}
}

/* ---- the pairs ---- */

static bool cut_name(struct posted *p, struct str part, struct str whole, struct name *n)
{
	struct str rest = whole;

	*n = (struct name){ .whole = whole };
	while (rest.at != NULL) {
		if (n->count == POSTED_DEPTH)
			return refuse(p, part, "a name has at most 10 parts");
		n->at[n->count] = str_cut(&rest, '.');
		if (n->at[n->count++].len == 0)
			return refuse(p, part, "a name has no empty part");
	}
	return true;
}

static bool is_blank(struct str s)
{
	return str_trim(s).len == 0;
}

/* "60 – Achats", as a list of suggestions writes it, is the code before the space. */
static struct str code_of(const struct posted *p, const struct name *n, struct str text)
{
	const struct item *it = item_of(p, n);
	struct str rest = text, code = str_cut(&rest, ' ');

	if (it == NULL || it->shape.type != TYPE_CHOICE || !map_find(&it->shape.choices->by_code, code, NULL))
		return text;
	return code;
}

static bool read_more(struct posted *p, struct str part, struct str text)
{
	struct name name;
	const struct item *it;

	if (!cut_name(p, part, text, &name))
		return false;
	it = str_is(name.at[0], "claims") ? NULL : item_of(p, &name);
	/* all of the name was needed to get there */
	if (it == NULL || it->kind != ITEM_REPEAT || name.count % 2 == 0 ||
		!str_equal(it->id, name.at[name.count - 1]))
		return refuse(p, part, "rows are added to a repeat of the form");
	p->more = text;
	return true;
}

/* Where a row stands among those that are not blank, from 1; behind them if it is. */
static size_t place_of(const struct made *rows, uint64_t number)
{
	size_t before = 0;
	uint64_t row;

	if (rows == NULL)
		return 1;
	for (const struct node *e = rows->node.first; e != NULL; e = e->next) {
		row = number_of(&rows->node, e);
		if (row == number)
			return before + 1;
		before += row < number;
	}
	return rows->node.count + 1;
}

/* The page counts the rows that are not blank. */
static struct str more_of(const struct posted *p)
{
	struct str rest = p->more, made = str_cut(&rest, '.'), posted = made;

	while (rest.at != NULL) {
		struct str row = str_cut(&rest, '.'), id = str_cut(&rest, '.');
		uint64_t number = 0;

		is_number(row, &number);
		made = arena_format(
			p->arena, "%.*s.%zu.%.*s", STR(made), place_of(find(p, posted), number), STR(id));
		posted = arena_format(p->arena, "%.*s.%.*s.%.*s", STR(posted), STR(row), STR(id));
	}
	return made;
}

static bool read_pair(struct posted *p, struct str pair)
{
	struct str rest = pair, part = str_cut(&rest, '='), whole, text;
	struct name name;

	if (rest.at == NULL)
		return refuse(p, pair, "a pair is name=value");
	if (!decode(p, part, &whole) || !decode(p, rest, &text))
		return false;
	if (str_is(whole, POSTED_MORE))
		return read_more(p, rest, text);
	if (!cut_name(p, part, whole, &name))
		return false;
	if (!is_blank(text))
		put(p, &name, code_of(p, &name, text));
	return true;
}

/* The encoding has ASCII only. */
static bool check_bytes(struct posted *p)
{
	for (size_t i = 0; i < p->text->bytes.len; i++) {
		unsigned char c = (unsigned char)p->text->bytes.at[i];

		if (c <= ' ' || c > '~') {
			diag_at(p->out, DIAG_POSTED_SYNTAX, p->text->path,
				"byte %zu, %02X hexadecimal, is not encoded", i + 1, c);
			return false;
		}
	}
	return true;
}

const struct node *posted_read(struct arena *a, const struct form *f, struct str path, struct str bytes,
	struct str *more, struct diags *out)
{
	struct posted p = {
		.arena = a, .form = f, .text = text_new(a, path, without_line(bytes)), .out = out
	};
	struct str rest = p.text->bytes;
	size_t pairs = 0;
	bool good = true;

	if (!check_bytes(&p))
		return NULL;
	p.root = new_node(&p, NODE_MAP, S(""), (struct str){ 0 });
	while (rest.at != NULL) {
		struct str pair = str_cut(&rest, '&');

		if (pair.len == 0)
			continue;
		if (++pairs > POSTED_PAIRS) {
			refuse(&p, pair, "too many pairs");
			break;
		}
		good = read_pair(&p, pair) && good;
	}
	*more = more_of(&p);
	return good && pairs <= POSTED_PAIRS ? &p.root->node : NULL;
}
