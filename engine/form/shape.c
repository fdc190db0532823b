#include "form/shape.h"

struct shape shape_of(struct arena *a, enum type t)
{
	struct shape s = { .type = t, .min = 1, .max = 1 };

	s.part_count = type_parts(t, &s.parts);
	if (s.part_count == 0) {
		struct part *self = ARENA_NEW(a, struct part);

		self->type = t;
		s.parts = self;
		s.part_count = 1;
	}
	return s;
}

bool shape_is_scalar(const struct shape *s)
{
	return !s->collection && s->part_count == 1;
}

struct str choice_cell(const struct choice *c, size_t column)
{
	return column == 0 ? c->code : column == 1 ? c->label : c->more[column - CHOICE_COLUMNS];
}

bool shape_has_code(const struct shape *s, struct str code)
{
	return s->choices == NULL || s->choices->kind != CHOICES_INLINE ||
	       map_find(&s->choices->by_code, code, NULL);
}
