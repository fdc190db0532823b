#include "form/key.h"

#include <assert.h>

#include "form/read.h"

/* What `of` means depends on the value: names of maps and of words are one here. */
enum {
	OF_NONE = KEY_OF_NONE,
#define X(name, what) OF_##name = MAP_##name,
	KEY_MAPS(X)
#undef X
#define X(name) OF_##name = WORDS_##name,
		KEY_WORDS(X)
#undef X
};

static const struct key rows[] = {
#define X(map, key, value, of, need, what) { key, what, MAP_##map, KEY_##value, OF_##of, KEY_NEED_##need },
	KEYS(X)
#undef X
};

static const struct {
	const char *word, *what;
} maps[] = {
#define X(name, what) { #name, what },
	KEY_MAPS(X)
#undef X
};

static const char *const type_words[] = {
#define X(name, word, kind, xsd, what) word,
	TYPES(X)
#undef X
};

static const char *const origin_words[] = {
#define X(name, word, what) word,
	ORIGINS(X)
#undef X
};

static const char *const edit_words[] = {
#define X(name, word, what) word,
	EDITS(X)
#undef X
};

static const char *const policy_words[] = {
#define X(name, word, what) word,
	POLICIES(X)
#undef X
};

static const char *const outcome_words[] = {
#define X(name, word, french) word,
	OUTCOMES(X)
#undef X
};

static const char *const authority_words[] = {
#define X(name) name,
	AUTHORITIES(X)
#undef X
};

/* API Entreprise's use cases, and other. */
static const char *const period_unit_words[] = {
#define X(name, word, type, months, example) word,
	PERIOD_UNITS(X)
#undef X
};
static const char *const use_case_words[] = { "socle_de_base", "marches_publics", "aides_publiques",
	"subventions_associations", "fraude", "editeur", "other" };
static const char *const pick_words[] = { "one" };
static const char *const applicant_words[] = { [APPLICANT_OPEN] = "open", [APPLICANT_MANDATED] = "mandated" };
static const char *const silence_words[] = { "none", "acceptance", "rejection" };
static const char *const about_words[] = {
	[ABOUT_NOBODY] = "nobody", [ABOUT_SIREN] = "siren", [ABOUT_SIRET] = "siret", [ABOUT_PERSON] = "person"
};
static const char *const identifies_words[] = {
	[IDENTIFIES_NOTHING] = "nothing", [IDENTIFIES_NAME] = "name", [IDENTIFIES_PLACE] = "place"
};
static const char *const keyed_by_words[] = { [IDENTITY_SIRET] = "siret", [IDENTITY_SIREN] = "siren" };
static const char *const disclosure_words[] = {
	[DISCLOSURE_PUBLIC] = "public", [DISCLOSURE_PROTECTED] = "protected"
};
static const char *const flag_words[] = { "false", "true" };
static const char *const place_words[] = { "first", "last" };

static const struct {
	const char *const *at;
	size_t count;
} words_of[] = {
	[WORDS_TYPE] = { type_words, COUNT(type_words) },
	[WORDS_ORIGIN] = { origin_words, COUNT(origin_words) },
	[WORDS_EDIT] = { edit_words, COUNT(edit_words) },
	[WORDS_POLICY] = { policy_words, COUNT(policy_words) },
	[WORDS_OUTCOME] = { outcome_words, COUNT(outcome_words) },
	[WORDS_PICK] = { pick_words, COUNT(pick_words) },
	[WORDS_PERIOD_UNIT] = { period_unit_words, COUNT(period_unit_words) },
	[WORDS_USE_CASE] = { use_case_words, COUNT(use_case_words) },
	[WORDS_APPLICANT] = { applicant_words, COUNT(applicant_words) },
	[WORDS_SILENCE] = { silence_words, COUNT(silence_words) },
	[WORDS_ABOUT] = { about_words, COUNT(about_words) },
	[WORDS_IDENTIFIES] = { identifies_words, COUNT(identifies_words) },
	[WORDS_KEYED_BY] = { keyed_by_words, COUNT(keyed_by_words) },
	[WORDS_DISCLOSURE] = { disclosure_words, COUNT(disclosure_words) },
	[WORDS_AUTHORITY] = { authority_words, COUNT(authority_words) },
	[WORDS_FLAG] = { flag_words, COUNT(flag_words) },
	[WORDS_PLACE] = { place_words, COUNT(place_words) },
};

const struct key *keys_of(enum key_map map, size_t *count)
{
	const struct key *first = rows;

	while (first->map != map)
		first++;
	for (*count = 1; first + *count < rows + COUNT(rows) && first[*count].map == map;)
		++*count;
	return first;
}

const char *key_map_what(enum key_map map)
{
	return maps[map].what;
}

const char *key_map_word(enum key_map map)
{
	return maps[map].word;
}

const char *const *key_words(enum key_words words, size_t *count)
{
	*count = words_of[words].count;
	return words_of[words].at;
}

bool keys_check(const struct node *n, enum key_map map, struct diags *out)
{
	const char *names[KEYS_OF_A_MAP];
	size_t count;
	const struct key *keys = keys_of(map, &count);

	assert(count <= COUNT(names));
	for (size_t i = 0; i < count; i++)
		names[i] = keys[i].name;
	return node_check_keys(n, maps[map].what, names, count, out);
}

bool key_word(const struct node *n, const char *key, enum key_words words, size_t *index, struct diags *out)
{
	return read_word(n, key, words_of[words].at, words_of[words].count, index, out);
}
