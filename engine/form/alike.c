#include "form/alike.h"

#include "base/list.h"
#include "base/utf8.h"

#define COMPANY "entreprise"

/* Words that say how, not what. */
static const char *const empty[] = { "a", "au", "aux", "avec", "ce", "cet", "cette", "d", "dans", "de", "des",
	"du", "en", "est", "et", "etes", "il", "indiquer", "indiquez", "l", "la", "le", "les", "leur",
	"merci", "n", "no", "notre", "nos", "numero", "ou", "par", "pour", "preciser", "precisez", "quel",
	"quelle", "qu", "saisir", "saisissez", "sa", "ses", "son", "sur", "un", "une", "votre", "vos", "vous",
	"y" };

/* What the field calls by several names, folded and cut as below. Longer ones stand first. */
static const struct {
	const char *words, *one;
} synonyms[] = {
	{ "raison sociale", "denomination" },
	{ "denomination sociale", "denomination" },
	{ "nom entreprise", "denomination" },
	{ "nom societe", "denomination" },
	{ "adresse electronique", "courriel" },
	{ "adresse mail", "courriel" },
	{ "adresse email", "courriel" },
	{ "e mail", "courriel" },
	{ "email", "courriel" },
	{ "mail", "courriel" },
	{ "mel", "courriel" },
	{ "tel", "telephone" },
	{ "portable", "telephone" },
	{ "coordonnee postale", "adresse" },
	{ "adresse postale", "adresse" },
	{ "domiciliation", "adresse" },
	{ "siege social", "siege" },
	{ "activite principale", "ape" },
	{ "code naf", "ape" },
	{ "code ape", "ape" },
	{ "naf", "ape" },
	{ "statut juridique", "forme juridique" },
	{ "categorie juridique", "forme juridique" },
	{ "combien", "nombre" }, /* combien de salariés ? */
	{ "nombre salarie", "effectif" },
	{ "nombre employe", "effectif" },
	{ "volume affaire", "chiffre affaire" },
	{ "ca", "chiffre affaire" },
	{ "capital social", "capital" },
	{ "dirigeant", "representant" },
	{ "mandataire", "representant" },
	{ "societe", "entreprise" },
	{ "structure", "entreprise" },
	{ "organisme", "entreprise" },
	{ "firme", "entreprise" },
	{ "ville", "commune" },
	{ "rna", "association" },
	{ "immatriculation rcs", "immatriculation" },
	{ "tva intracommunautaire", "tva" },
};

/* é and e are one; what is no letter or digit parts words. '\0': a part. */
static char folded(uint32_t c)
{
	static const char latin[] = "aaaaaaaceeeeiiiidnooooo\0ouuuuypsaaaaaaaceeeeiiiidnooooo\0ouuuuypy";

	if (c >= 'A' && c <= 'Z')
		return (char)(c + 32);
	if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
		return (char)c;
	if (c >= 0xC0 && c <= 0xFF)
		return latin[c - 0xC0];
	return c == 0x153 || c == 0x152 ? 'o' : '\0';
}

static bool is_empty(struct str word)
{
	for (size_t i = 0; i < COUNT(empty); i++)
		if (empty[i][0] == word.at[0] && str_is(word, empty[i]))
			return true;
	return false;
}

/* A plural, a feminine: salariés, salariées and salarié are one. */
static struct str cut(struct str w)
{
	while (w.len > 3 && (w.at[w.len - 1] == 's' || w.at[w.len - 1] == 'x'))
		w.len--;
	if (w.len > 4 && w.at[w.len - 1] == 'e' && w.at[w.len - 2] == 'e')
		w.len--;
	return w;
}

static void add_word(struct wording *to, struct str word)
{
	if (word.len == 0 || is_empty(word) || to->len > WORDING)
		return;
	word = cut(word);
	memcpy(to->bytes + to->len, word.at, word.len);
	to->len += word.len;
	to->bytes[to->len++] = ' ';
}

static void split(struct str s, struct wording *to)
{
	char word[WORDING_WORD];
	size_t len = 0;

	to->bytes[0] = ' ';
	to->len = 1;
	for (size_t i = 0; i < s.len;) {
		char c = folded(utf8_next(s, &i));

		if (c != '\0' && len < WORDING_WORD)
			word[len++] = c;
		if (c != '\0')
			continue;
		add_word(to, (struct str){ word, len });
		len = 0;
	}
	add_word(to, (struct str){ word, len });
}

/* Where word stands with its spaces; s->len if it does not. */
static size_t find(const struct wording *s, struct str word)
{
	for (size_t i = 1; i + word.len < s->len; i++)
		if (s->bytes[i] == word.at[0] && s->bytes[i - 1] == ' ' && s->bytes[i + word.len] == ' ' &&
			memcmp(s->bytes + i, word.at, word.len) == 0)
			return i;
	return s->len;
}

static void put(struct wording *s, size_t at, size_t len, struct str one)
{
	if (one.len > len && s->len + one.len - len > WORDING)
		return;
	memmove(s->bytes + at + one.len, s->bytes + at + len, s->len - at - len);
	memcpy(s->bytes + at, one.at, one.len);
	s->len = s->len - len + one.len;
}

static void mark(struct wording *w)
{
	struct str rest = { w->bytes + 1, w->len - 1 };

	w->words = 0;
	w->marks = 0;
	while (rest.len > 0) {
		struct str word = str_cut(&rest, ' ');
		uint32_t sum = 0;

		for (size_t i = 0; i < word.len; i++)
			sum = sum * 31 + (unsigned char)word.at[i];
		w->marks |= UINT64_C(1) << sum % 64;
		w->words++;
	}
}

void alike_read(struct wording *to, struct str s)
{
	split(s, to);
	for (size_t i = 0; i < COUNT(synonyms); i++) {
		struct str words = str(synonyms[i].words);
		size_t at = find(to, words);

		if (at < to->len)
			put(to, at, words.len, str(synonyms[i].one));
	}
	/* whose it is goes without saying: a form is about the company that fills it */
	for (size_t at; to->len > sizeof(COMPANY) + 1 && (at = find(to, S(COMPANY))) < to->len;)
		put(to, at, sizeof(COMPANY), S(""));
	mark(to);
}

bool alike_within(const struct wording *s, const struct wording *part)
{
	struct str rest = { part->bytes + 1, part->len - 1 };

	if ((part->marks & ~s->marks) != 0)
		return false;
	while (rest.len > 0)
		if (find(s, str_cut(&rest, ' ')) == s->len)
			return false;
	return part->words > 0;
}

bool alike_equal(const struct wording *a, const struct wording *b)
{
	return alike_within(a, b) && alike_within(b, a);
}

bool alike_holds(struct str s, struct str part)
{
	struct wording whole, of;

	alike_read(&whole, s);
	alike_read(&of, part);
	return alike_within(&whole, &of);
}

bool alike_same(struct str a, struct str b)
{
	struct wording x, y;

	alike_read(&x, a);
	alike_read(&y, b);
	return alike_equal(&x, &y);
}
