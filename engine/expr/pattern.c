/*
 * Compiled as Thompson did: a step reads a character of a set, or goes on at two
 * places. Places are relative, so that a piece can be moved and copied.
 */
#include "expr/pattern.h"

#include "base/list.h"
#include "base/utf8.h"

#define PATTERN_DEPTH 32
#define PATTERN_TIMES 500

enum step_kind { STEP_SET, STEP_SPLIT, STEP_JUMP, STEP_END };

struct range {
	uint32_t low, high;
};

/* Small: a form of 256 KiB has room for thousands of patterns of 512 steps. */
struct step {
	unsigned char kind;
	bool inverted;  /* SET: all characters but these */
	uint16_t count; /* SET: its ranges */
	union {
		struct {
			int16_t first, second; /* SPLIT, JUMP: steps from here */
		};
		uint32_t set; /* SET: the first of its ranges */
	};
};

struct pattern {
	const struct range *ranges;
	size_t count;
	struct step steps[];
};

struct compiler {
	struct arena *arena;
	struct str source;
	size_t at, depth;
	LIST(struct range) ranges;
	struct step steps[PATTERN_STEPS];
	size_t count; /* steps */
	const char *why;
};

static bool fail(struct compiler *c, const char *why)
{
	if (c->why == NULL)
		c->why = why;
	return false;
}

static bool ended(const struct compiler *c)
{
	return c->at >= c->source.len;
}

static char peek(const struct compiler *c)
{
	return ended(c) ? '\0' : c->source.at[c->at];
}

static bool accept(struct compiler *c, char sign)
{
	if (ended(c) || peek(c) != sign)
		return false;
	c->at++;
	return true;
}

/* Room for one more step at place; what is behind it moves. */
static struct step *insert(struct compiler *c, size_t place)
{
	if (c->count == PATTERN_STEPS) {
		fail(c, "the pattern is too long");
		return NULL;
	}
	memmove(&c->steps[place + 1], &c->steps[place], (c->count - place) * sizeof(*c->steps));
	c->count++;
	c->steps[place] = (struct step){ .kind = STEP_END };
	return &c->steps[place];
}

static bool insert_split(struct compiler *c, size_t place, size_t second)
{
	struct step *s = insert(c, place);

	if (s != NULL)
		*s = (struct step){ .kind = STEP_SPLIT, .first = 1, .second = (int16_t)second };
	return s != NULL;
}

static bool add_jump(struct compiler *c, int by)
{
	struct step *s = insert(c, c->count);

	if (s != NULL)
		*s = (struct step){ .kind = STEP_JUMP, .first = (int16_t)by };
	return s != NULL;
}

/* ---- sets ---- */

#define DIGITS \
	{ \
		'0', '9' \
	}
#define SPACES \
	{ '\t', '\n' }, { '\r', '\r' }, \
	{ \
		' ', ' ' \
	}

static const struct range digits[] = { DIGITS }, spaces[] = { SPACES };
static const struct range not_digits[] = { { 0, '0' - 1 }, { '9' + 1, 0x10ffff } };
static const struct range not_spaces[] = { { 0, '\t' - 1 }, { '\n' + 1, '\r' - 1 }, { '\r' + 1, ' ' - 1 },
	{ ' ' + 1, 0x10ffff } };
static const struct range line_ends[] = { { '\n', '\n' }, { '\r', '\r' } };

static const struct {
	char letter;
	const struct range *set;
	size_t count;
} classes[] = {
	{ 'd', digits, COUNT(digits) },
	{ 's', spaces, COUNT(spaces) },
	{ 'D', not_digits, COUNT(not_digits) },
	{ 'S', not_spaces, COUNT(not_spaces) },
};

/* The character after a backslash; false for a class, or what is no escape. */
static bool escaped(struct compiler *c, uint32_t *character)
{
	static const char signs[] = "\\|.-^?*+{}()[]$";
	char sign = peek(c);

	if (sign == 'n' || sign == 'r' || sign == 't')
		*character = sign == 'n' ? '\n' : sign == 'r' ? '\r' : '\t';
	else if (sign != '\0' && strchr(signs, sign) != NULL)
		*character = (uint32_t)sign;
	else
		return false;
	c->at++;
	return true;
}

static size_t class_at(struct compiler *c)
{
	size_t i = 0;

	while (i < COUNT(classes) && classes[i].letter != peek(c))
		i++;
	return i;
}

static void add_range(struct compiler *c, struct range r)
{
	*LIST_ADD(c->arena, &c->ranges) = r;
}

/* The ranges from the given one on, as a step. */
static bool add_set(struct compiler *c, size_t from, bool inverted)
{
	struct step *s = insert(c, c->count);

	if (s != NULL)
		*s = (struct step){ .kind = STEP_SET,
			.inverted = inverted,
			.set = (uint32_t)from,
			.count = (uint16_t)(c->ranges.count - from) };
	return s != NULL;
}

static void add_ranges(struct compiler *c, const struct range *set, size_t count)
{
	for (size_t i = 0; i < count; i++)
		add_range(c, set[i]);
}

static bool add_class(struct compiler *c, const struct range *set, size_t count, bool inverted)
{
	size_t from = c->ranges.count;

	add_ranges(c, set, count);
	return add_set(c, from, inverted);
}

static bool add_character(struct compiler *c, uint32_t character)
{
	return add_class(c, &(struct range){ character, character }, 1, false);
}

/* One character of a class, or a whole class of its own: count of ranges set. */
static bool read_member(struct compiler *c, uint32_t *character, bool *is_class, size_t *class)
{
	*is_class = false;
	if (!accept(c, '\\')) {
		if (peek(c) == '[')
			return fail(c, "'[' in a class is written \\[");
		*character = utf8_next(c->source, &c->at);
		return true;
	}
	if (escaped(c, character))
		return true;
	*class = class_at(c);
	*is_class = *class < COUNT(classes);
	if (!*is_class)
		return fail(c, "no such escape: \\d \\D \\s \\S \\n \\r \\t, or \\ before a sign");
	c->at++;
	return true;
}

/* [...] after its bracket */
static bool read_class(struct compiler *c)
{
	bool inverted = accept(c, '^'), is_class;
	size_t class, from = c->ranges.count;
	uint32_t low, high;

	do {
		if (ended(c))
			return fail(c, "']' is missing");
		if (!read_member(c, &low, &is_class, &class))
			return false;
		if (is_class) {
			add_ranges(c, classes[class].set, classes[class].count);
			continue;
		}
		high = low;
		if (peek(c) == '-' && c->at + 1 < c->source.len && c->source.at[c->at + 1] != ']') {
			c->at++;
			if (!read_member(c, &high, &is_class, &class))
				return false;
			if (is_class || high < low)
				return fail(c, "a range goes from a character to a later one");
		}
		add_range(c, (struct range){ low, high });
	} while (!accept(c, ']'));
	return add_set(c, from, inverted);
}

/* ---- pieces ---- */

static bool read_branches(struct compiler *c);

static bool read_escape(struct compiler *c)
{
	uint32_t character;
	size_t class;

	if (escaped(c, &character))
		return add_character(c, character);
	class = class_at(c);
	if (class == COUNT(classes))
		return fail(c, "no such escape: \\d \\D \\s \\S \\n \\r \\t, or \\ before a sign");
	c->at++;
	return add_class(c, classes[class].set, classes[class].count, false);
}

static bool read_group(struct compiler *c)
{
	bool good;

	if (++c->depth > PATTERN_DEPTH)
		return fail(c, "groups are too deep in each other");
	good = read_branches(c) && (accept(c, ')') || fail(c, "')' is missing"));
	c->depth--;
	return good;
}

static bool read_atom(struct compiler *c)
{
	if (accept(c, '('))
		return read_group(c);
	if (accept(c, '['))
		return read_class(c);
	if (accept(c, '\\'))
		return read_escape(c);
	if (accept(c, '.'))
		return add_class(c, line_ends, COUNT(line_ends), true);
	if (strchr("?*+{}]", peek(c)) != NULL)
		return fail(c, "a sign of its own is written with \\ before it");
	return add_character(c, utf8_next(c->source, &c->at));
}

/* {n} {n,} {n,m}, after the brace; *most SIZE_MAX: no end */
static bool read_times(struct compiler *c, size_t *least, size_t *most)
{
	size_t *to[] = { least, most };
	bool comma = false;

	*least = *most = 0;
	for (size_t i = 0; i < COUNT(to); i++) {
		size_t start = c->at;

		while (peek(c) >= '0' && peek(c) <= '9' && *to[i] <= PATTERN_TIMES)
			*to[i] = *to[i] * 10 + (size_t)(c->source.at[c->at++] - '0');
		if (*to[i] > PATTERN_TIMES)
			return fail(c, "too many times");
		if (c->at == start && i == 0)
			return fail(c, "a number of times is {n}, {n,} or {n,m}");
		if (c->at == start)
			*most = SIZE_MAX;
		if (i == 0)
			comma = accept(c, ',');
		if (!comma) {
			*most = *least;
			break;
		}
	}
	if (*most < *least)
		return fail(c, "{n,m} goes from the least to the most");
	return accept(c, '}') || fail(c, "'}' is missing");
}

/* A copy of the steps from start, at the end. */
static bool copy(struct compiler *c, size_t start, size_t len)
{
	for (size_t i = 0; i < len; i++) {
		struct step *s = insert(c, c->count);

		if (s == NULL)
			return false;
		*s = c->steps[start + i];
	}
	return true;
}

/* The piece from start, least to most times. */
static bool repeat(struct compiler *c, size_t start, size_t least, size_t most)
{
	size_t len = c->count - start;

	if (most == 0) {
		c->count = start;
		return true;
	}
	for (size_t i = 1; i < least; i++)
		if (!copy(c, start, len))
			return false;
	if (most == SIZE_MAX) {
		if (least > 0 && !copy(c, start, len))
			return false;
		return insert_split(c, c->count - len, len + 2) && add_jump(c, -(int)(len + 1));
	}
	/* those that may be left out; the first is the piece itself where none must be there */
	if (least == 0 && !insert_split(c, start, len + 1))
		return false;
	for (size_t i = least > 0 ? least : 1; i < most; i++) {
		size_t from = c->count;

		if (!copy(c, least > 0 ? start : start + 1, len) || !insert_split(c, from, len + 1))
			return false;
	}
	return true;
}

static bool read_piece(struct compiler *c)
{
	size_t start = c->count, least, most;

	if (!read_atom(c))
		return false;
	if (accept(c, '?'))
		return repeat(c, start, 0, 1);
	if (accept(c, '*'))
		return repeat(c, start, 0, SIZE_MAX);
	if (accept(c, '+'))
		return repeat(c, start, 1, SIZE_MAX);
	if (accept(c, '{'))
		return read_times(c, &least, &most) && repeat(c, start, least, most);
	return true;
}

static bool read_branch(struct compiler *c)
{
	while (!ended(c) && peek(c) != '|' && peek(c) != ')')
		if (!read_piece(c))
			return false;
	return true;
}

/* a|b|c: each but the last is split off, and jumps over the rest. */
static bool read_branches(struct compiler *c)
{
	size_t start = c->count, end;

	if (!read_branch(c))
		return false;
	if (!accept(c, '|'))
		return true;
	if (!insert_split(c, start, c->count - start + 2) || !add_jump(c, 0))
		return false;
	end = c->count;
	if (!read_branches(c))
		return false;
	c->steps[end - 1].first = (int16_t)(c->count - end + 1);
	return true;
}

const struct pattern *pattern_compile(struct arena *a, struct str source, const char **why, size_t *at)
{
	struct compiler c = { .arena = a, .source = source };
	struct pattern *p;
	bool good = read_branches(&c);

	if (good && !ended(&c))
		good = fail(&c, "'(' is missing");
	if (good)
		good = insert(&c, c.count) != NULL;
	*why = c.why;
	*at = c.at < source.len ? c.at : source.len;
	if (!good)
		return NULL;
	p = arena_alloc(a, sizeof(*p) + c.count * sizeof(*p->steps));
	memcpy(p->steps, c.steps, c.count * sizeof(*p->steps));
	p->count = c.count;
	p->ranges = c.ranges.at;
	return p;
}

/* ---- matching ---- */

/* Steps that are followed at once. */
struct front {
	size_t count;
	uint16_t at[PATTERN_STEPS];
};

struct matcher {
	const struct pattern *p;
	bool seen[PATTERN_STEPS];
};

/* Adds a step, and all that it goes on at without a character. */
static void follow(struct matcher *m, struct front *f, size_t step)
{
	uint16_t waiting[PATTERN_STEPS + 1];
	size_t count = 0;

	if (!m->seen[step])
		waiting[count++] = (uint16_t)step;
	m->seen[step] = true;
	while (count > 0) {
		size_t at = waiting[--count];
		const struct step *s = &m->p->steps[at];
		int next[] = { s->first, s->second };
		size_t ways = s->kind == STEP_SPLIT ? 2 : s->kind == STEP_JUMP ? 1 : 0;

		if (ways == 0)
			f->at[f->count++] = (uint16_t)at;
		for (size_t i = 0; i < ways; i++) {
			size_t to = next[i] < 0 ? at - (size_t)-next[i] : at + (size_t)next[i];

			if (!m->seen[to])
				waiting[count++] = (uint16_t)to;
			m->seen[to] = true;
		}
	}
}

static bool reads(const struct pattern *p, const struct step *s, uint32_t character)
{
	for (const struct range *r = p->ranges + s->set; r < p->ranges + s->set + s->count; r++)
		if (character >= r->low && character <= r->high)
			return !s->inverted;
	return s->inverted;
}

bool pattern_matches(const struct pattern *p, struct str s)
{
	struct matcher m = { .p = p };
	struct front fronts[2], *now = &fronts[0], *then = &fronts[1], *swap;

	now->count = 0;
	follow(&m, now, 0);
	for (size_t at = 0; at < s.len && now->count > 0;) {
		uint32_t character = utf8_next(s, &at);

		memset(m.seen, 0, p->count);
		then->count = 0;
		for (size_t i = 0; i < now->count; i++)
			if (p->steps[now->at[i]].kind == STEP_SET &&
				reads(p, &p->steps[now->at[i]], character))
				follow(&m, then, now->at[i] + 1u);
		swap = now;
		now = then;
		then = swap;
	}
	for (size_t i = 0; i < now->count; i++)
		if (p->steps[now->at[i]].kind == STEP_END)
			return true;
	return false;
}
