#include "bomb.h"

#include <stdio.h>
#include <stdlib.h>

static const struct bomb_door_of doors[] = {
#define X(name, file, command) { #name, file, command },
	BOMB_DOORS(X)
#undef X
};

static const struct bomb bombs[] = {
#define X(door, name, head, unit, tail, said, status) { DOOR_##door, name, head, unit, tail, said, status },
	BOMBS(X)
#undef X
};

const struct bomb_door_of *bomb_door(enum bomb_door door)
{
	return &doors[door];
}

const struct bomb *bomb_at(size_t n)
{
	return n < COUNT(bombs) ? &bombs[n] : NULL;
}

bool bomb_folder(char *path)
{
	return mkdtemp(path) != NULL && bomb_library(path);
}

bool bomb_library(const char *folder)
{
	char command[600];

	snprintf(command, sizeof command,
		"root=$PWD && cd '%s' && rm -rf lib && cp -R \"$root/forms\" lib && chmod -R u+w lib && "
		"cp \"$root/tests/data/mps/context.yaml\" . && "
		"printf 'id,label,kind,cells,certainty,reference\\nl1,SIRET,field,1,confirmed,\\n' "
		">lib/originals/bombe.csv",
		folder);
	return system(command) == 0;
}

void bomb_grow(struct buf *b, const struct bomb *bomb, size_t bytes)
{
	size_t room = bytes - strlen(bomb->tail);
	struct buf unit = { 0 };

	buf_puts(b, bomb->head);
	for (unsigned n = 0; *bomb->unit != '\0'; n++) {
		buf_clear(&unit);
		for (const char *c = bomb->unit; *c != '\0'; c++) {
			if (c[0] == '%' && c[1] == 'u')
				buf_format(&unit, "%u", n), c++;
			else
				buf_putc(&unit, *c);
		}
		if (b->len + unit.len > room)
			break;
		buf_add(b, buf_str(&unit));
	}
	buf_puts(b, bomb->tail);
	buf_free(&unit);
}
