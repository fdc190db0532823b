#include "emit/key_schema.h"

#include <jansson.h>

#include "base/memory.h"
#include "out/json.h"

/* jansson fails only for want of memory: our texts are UTF-8. */
static json_t *there(json_t *value)
{
	if (value == NULL)
		memory_exhausted();
	return value;
}

static json_t *with(json_t *object, const char *key, json_t *value)
{
	if (json_object_set_new(object, key, there(value)) != 0)
		memory_exhausted();
	return object;
}

/* A piece that is always the same, as it is written here. */
static json_t *piece(const char *json)
{
	return there(json_loads(json, 0, NULL));
}

/* YAML makes numbers and truths of what is a text to us. */
#define SCALAR "{\"type\":[\"string\",\"number\",\"boolean\"]}"
#define SAID \
	"{\"type\":[\"string\",\"number\",\"boolean\",\"object\"],\"required\":[\"fr\"]," \
	"\"propertyNames\":{\"pattern\":\"^[a-z]{2}$\"},\"additionalProperties\":" SCALAR "}"
#define SCALARS "{\"type\":[\"string\",\"number\",\"boolean\",\"array\"],\"items\":" SCALAR "}"
#define WRITTEN(pattern) "{\"type\":\"string\",\"pattern\":\"" pattern "\"}"
#define SEVERAL(pattern) \
	"{\"type\":[\"string\",\"array\"],\"pattern\":\"" pattern "\",\"items\":" WRITTEN(pattern) "}"
#define NAMES "^[a-z][a-z0-9_]{0,39}$"
#define IDS "^[a-z][a-z0-9_-]{0,39}$"
#define DOTTED "^[a-z][a-z0-9_]*(\\\\.[a-z][a-z0-9_]*)+$"

static json_t *words(enum key_words of)
{
	json_t *list = there(json_array());
	size_t count;
	const char *const *word = key_words(of, &count);

	if (of == WORDS_FLAG) {
		json_decref(list);
		return piece("{\"type\":\"boolean\"}");
	}
	for (size_t i = 0; i < count; i++)
		if (json_array_append_new(list, there(json_string(word[i]))) != 0)
			memory_exhausted();
	return with(there(json_object()), "enum", list);
}

static json_t *reference(enum key_map map)
{
	return there(json_pack("{s:s++}", "$ref", "#/definitions/", key_map_word(map), ""));
}

static json_t *values_are(json_t *value)
{
	return with(piece("{\"type\":\"object\"}"), "additionalProperties", value);
}

static json_t *entries_are(json_t *value)
{
	return with(piece("{\"type\":\"array\"}"), "items", value);
}

/* Which of two maps it is shows by a key that only the first has. */
static json_t *either_map(const char *key, enum key_map then, enum key_map otherwise)
{
	return there(json_pack("{s:{s:[s]}, s:o, s:o}", "if", "required", key, "then", reference(then),
		"else", reference(otherwise)));
}

/* A map, or a scalar. */
static json_t *map_or_text(enum key_map map)
{
	return there(json_pack("{s:{s:s}, s:o, s:o}", "if", "type", "object", "then", reference(map), "else",
		piece(SCALAR)));
}

static json_t *any_of(json_t *one, json_t *other)
{
	return there(json_pack("{s:[o, o]}", "anyOf", one, other));
}

static json_t *value_of(const struct key *k)
{
	enum key_map map = (enum key_map)k->of;
	enum key_words of = (enum key_words)k->of;

	switch (k->value) {
	case KEY_TEXT:
	case KEY_EXPRESSION:
		return piece(SCALAR);
	case KEY_SAID:
		return piece(SAID);
	case KEY_TEXTS:
		return piece(SCALARS);
	case KEY_NAME:
		return piece(WRITTEN(NAMES));
	case KEY_ID:
		return piece(WRITTEN(IDS));
	case KEY_NAMES:
		return piece(SEVERAL(NAMES));
	case KEY_DOTTED:
		return piece(WRITTEN(DOTTED));
	case KEY_DOTTEDS:
		return piece(SEVERAL(DOTTED));
	case KEY_PATH:
		return piece(WRITTEN("^[^/].*$"));
	case KEY_VERSION:
		return piece(WRITTEN("^[0-9]+\\\\.[0-9]+\\\\.[0-9]+$"));
	case KEY_ROWS:
		return piece(WRITTEN("^[0-9]+\\\\.\\\\.[0-9]+$"));
	case KEY_COUNT:
		return piece("{\"type\":\"integer\",\"minimum\":1}");
	case KEY_DAY:
		return piece(WRITTEN("^[0-9]{4}-[0-9]{2}-[0-9]{2}$"));
	case KEY_DURATION:
		return piece(WRITTEN("^P([0-9]+Y)?([0-9]+M)?([0-9]+D)?$"));
	case KEY_WORD:
		return words(of);
	case KEY_WORDS:
		return any_of(words(of), entries_are(words(of)));
	case KEY_WORD_OR_DOTTED:
		return any_of(words(of), piece(WRITTEN(DOTTED)));
	case KEY_WORD_OR_MAP:
		return any_of(words(of), values_are(words(of)));
	case KEY_MAP:
		return reference(map);
	case KEY_LIST:
		return entries_are(reference(map));
	case KEY_NAMED:
		return values_are(reference(map));
	case KEY_SECTIONS:
		return entries_are(either_map("use", MAP_USE, MAP_SECTION));
	case KEY_FIELDS:
		return entries_are(either_map("repeat", MAP_REPEAT, MAP_FIELD));
	case KEY_TEXT_MAP:
		return values_are(piece(SCALAR));
	case KEY_TEXTS_MAP:
		return values_are(piece(SCALARS));
	case KEY_NUMBER_MAP:
		return values_are(piece("{\"type\":\"number\"}"));
	case KEY_BANDS:
		return values_are(values_are(piece("{\"type\":\"number\"}")));
	case KEY_CHOICES:
		return piece("{\"type\":[\"object\",\"array\"],\"additionalProperties\":{\"anyOf\":[" SCALAR
			     ",{\"type\":\"object\",\"required\":[\"label\"],"
			     "\"properties\":{\"label\":" SAID "},\"additionalProperties\":" SCALAR
			     "}]},\"items\":" SCALAR "}");
	case KEY_PARTS:
		return values_are(any_of(words(WORDS_TYPE), reference(map)));
	case KEY_TEXT_OR_MAP:
		return map_or_text(map);
	case KEY_TEXTS_OR_MAPS:
		return entries_are(map_or_text(map));
	case KEY_TEXT_OR_NAMED:
		return values_are(map_or_text(map));
	case KEY_ANY:
	case KEY_VALUE__COUNT:
		break;
	}
	return there(json_object());
}

/* The map that a key's value is or holds; MAP__COUNT: none. */
static enum key_map map_in(const struct key *k)
{
	switch (k->value) {
	case KEY_MAP:
	case KEY_LIST:
	case KEY_NAMED:
	case KEY_PARTS:
	case KEY_TEXT_OR_MAP:
	case KEY_TEXTS_OR_MAPS:
	case KEY_TEXT_OR_NAMED:
		return (enum key_map)k->of;
	case KEY_TEXT:
	case KEY_SAID:
	case KEY_TEXTS:
	case KEY_NAME:
	case KEY_ID:
	case KEY_NAMES:
	case KEY_DOTTED:
	case KEY_DOTTEDS:
	case KEY_PATH:
	case KEY_VERSION:
	case KEY_ROWS:
	case KEY_COUNT:
	case KEY_DAY:
	case KEY_DURATION:
	case KEY_EXPRESSION:
	case KEY_WORD:
	case KEY_WORDS:
	case KEY_WORD_OR_DOTTED:
	case KEY_WORD_OR_MAP:
	case KEY_SECTIONS:
	case KEY_FIELDS:
	case KEY_TEXT_MAP:
	case KEY_TEXTS_MAP:
	case KEY_NUMBER_MAP:
	case KEY_BANDS:
	case KEY_CHOICES:
	case KEY_ANY:
	case KEY_VALUE__COUNT:
		break;
	}
	return MAP__COUNT;
}

static json_t *map_schema(enum key_map map)
{
	size_t count;
	const struct key *keys = keys_of(map, &count);
	json_t *properties = there(json_object()), *required = there(json_array());
	json_t *schema = piece("{\"type\":\"object\",\"additionalProperties\":false}");

	for (size_t i = 0; i < count; i++) {
		if (keys[i].need == KEY_NEED_REFUSED)
			continue;
		with(properties, keys[i].name,
			with(value_of(&keys[i]), "description", json_string(keys[i].what)));
		if (keys[i].need == KEY_NEED_NEEDED &&
			json_array_append_new(required, there(json_string(keys[i].name))) != 0)
			memory_exhausted();
	}
	with(schema, "properties", properties);
	if (json_array_size(required) > 0)
		return with(schema, "required", required);
	json_decref(required);
	return schema;
}

/* The map, and those that its keys speak of. */
static void define(json_t *definitions, enum key_map map)
{
	size_t count;
	const struct key *keys = keys_of(map, &count);

	if (json_object_get(definitions, key_map_word(map)) != NULL)
		return;
	with(definitions, key_map_word(map), map_schema(map));
	for (size_t i = 0; i < count; i++) {
		if (keys[i].value == KEY_SECTIONS) {
			define(definitions, MAP_SECTION);
			define(definitions, MAP_USE);
		}
		if (keys[i].value == KEY_FIELDS) {
			define(definitions, MAP_FIELD);
			define(definitions, MAP_REPEAT);
		}
		if (map_in(&keys[i]) != MAP__COUNT)
			define(definitions, map_in(&keys[i]));
	}
}

void emit_key_schema(struct buf *b, enum key_map root)
{
	json_t *definitions = there(json_object());
	json_t *schema = there(
		json_pack("{s:s, s:s, s:[o]}", "$schema", "http://json-schema.org/draft-07/schema#", "title",
			key_map_what(root), "allOf", reference(root)));

	define(definitions, root);
	out_json(b, with(schema, "definitions", definitions));
}
