#include "tree/pointer.h"

void pointer_put(struct buf *b, struct str key)
{
	for (size_t i = 0; i < key.len; i++)
		if (key.at[i] == '~')
			buf_puts(b, "~0");
		else if (key.at[i] == '/')
			buf_puts(b, "~1");
		else
			buf_putc(b, key.at[i]);
}

/* Without its escapes; NULL if they are good, else why not. */
static const char *unescape(struct arena *a, struct str step, struct str *key)
{
	char *bytes;
	size_t len = 0;

	*key = step;
	if (str_find(step, '~') == step.len)
		return NULL;
	bytes = arena_alloc(a, step.len);
	for (size_t i = 0; i < step.len; i++) {
		bytes[len] = step.at[i];
		if (step.at[i] == '~') {
			char next = i + 1 < step.len ? step.at[++i] : ' ';

			if (next != '0' && next != '1')
				return "'~' is written ~0, and '/' in a name ~1";
			bytes[len] = next == '0' ? '~' : '/';
		}
		len++;
	}
	*key = (struct str){ bytes, len };
	return NULL;
}

const char *pointer_read(struct arena *a, struct str written, bool every, struct pointer *p)
{
	struct str rest = written;
	const char *why = NULL;

	*p = (struct pointer){ .written = written };
	if (!str_starts(written, "/"))
		return "a JSON pointer begins with '/'";
	str_cut(&rest, '/');
	while (why == NULL && rest.at != NULL) {
		struct str step = str_cut(&rest, '/');

		why = unescape(a, step, LIST_ADD(a, &p->steps));
		if (str_is(step, "*"))
			p->every = true;
		if (p->steps.count > POINTER_STEPS)
			return "a JSON pointer has at most 32 steps";
	}
	return why == NULL && p->every && !every ? "'*' stands in rows: and sum: only" : why;
}

/* 0, 7, 12; not 01 */
static const struct node *element(const struct node *list, struct str key)
{
	const struct node *n = list->first;
	uint64_t index;

	if (!str_digits(key, list->count, &index) || (key.len > 1 && key.at[0] == '0'))
		return NULL;
	while (n != NULL && index-- > 0)
		n = n->next;
	return n;
}

static const struct node *step(const struct node *n, struct str key)
{
	if (n->kind == NODE_LIST)
		return element(n, key);
	for (const struct node *c = n->kind == NODE_MAP ? n->first : NULL; c != NULL; c = c->next)
		if (str_equal(c->key->text, key))
			return c;
	return NULL;
}

const struct node *pointer_find(const struct pointer *p, const struct node *from)
{
	for (size_t i = 0; i < p->steps.count && from != NULL; i++)
		from = step(from, p->steps.at[i]);
	return from;
}

static void find_all(
	struct arena *a, const struct str *steps, size_t count, const struct node *from, struct nodes *found)
{
	for (size_t i = 0; i < count && from != NULL; i++) {
		if (!str_is(steps[i], "*")) {
			from = step(from, steps[i]);
			continue;
		}
		for (const struct node *c = from->kind == NODE_LIST ? from->first : NULL; c != NULL;
			c = c->next)
			find_all(a, steps + i + 1, count - i - 1, c, found);
		return;
	}
	if (from != NULL)
		*LIST_ADD(a, &found->list) = from;
}

void pointer_all(struct arena *a, const struct pointer *p, const struct node *from, struct nodes *found)
{
	find_all(a, p->steps.at, p->steps.count, from, found);
}
