/*
 * sirene UNITS ESTABLISHMENTS FOLDER [SEED] [plain|gzip|zip]
 *
 * Writes FOLDER/StockUniteLegale_utf8 and FOLDER/StockEtablissement_utf8, in the columns
 * and the order of Insee's files, with what theirs hold that is hard to read. All of it
 * is invented; the same arguments give the same bytes. Memory does not grow with the size.
 */
#include <stdio.h>
#include <stdlib.h>

#include "base/file.h"
#include "sirene/unit.h"

#define GROUP 32 /* legal units that share what there is above one establishment each */

/* Half of what is above falls to one of the group: chains of shops are like that. */
static void share_out(uint64_t seed, uint64_t first, uint64_t above, unsigned counts[GROUP], unsigned size)
{
	struct unit group = { .seed = seed, .number = first };
	unsigned large = (unsigned)(unit_dice(&group, 0) % size);

	for (unsigned i = 0; i < size; i++)
		counts[i] = 1;
	for (uint64_t k = 0; k < above; k++) {
		unsigned at = k % 2 == 0 ? large : (unsigned)(unit_dice(&group, 1000 + k) % size);

		while (counts[at] == UNIT_ESTABLISHMENTS_MAX)
			at = (at + 1) % size;
		counts[at]++;
	}
}

static void write_group(
	struct sheet sheets[2], uint64_t seed, uint64_t first, const unsigned counts[GROUP], unsigned size)
{
	for (unsigned i = 0; i < size; i++) {
		struct unit u = unit_make(seed, first + i, counts[i]);

		unit_write(&sheets[0], &u);
		for (unsigned n = 0; n < counts[i]; n++)
			establishment_write(&sheets[1], &u, n);
	}
}

static void write_all(struct sheet sheets[2], uint64_t seed, uint64_t units, uint64_t establishments)
{
	unsigned counts[GROUP];
	uint64_t above = establishments - units, given = 0;

	unit_write_header(&sheets[0]);
	establishment_write_header(&sheets[1]);
	for (uint64_t first = 0; first < units; first += GROUP) {
		unsigned size = units - first < GROUP ? (unsigned)(units - first) : GROUP;
		uint64_t until = (uint64_t)((double)above * ((double)(first + size) / (double)units));

		until = first + size == units ? above : until;
		share_out(seed, first, until - given, counts, size);
		write_group(sheets, seed, first, counts, size);
		given = until;
	}
}

static bool read_packing(const char *word, enum sheet_packing *packing)
{
	static const char *const words[] = { "plain", "gzip", "zip" };

	for (size_t i = 0; i < COUNT(words); i++)
		if (strcmp(word, words[i]) == 0) {
			*packing = (enum sheet_packing)i;
			return true;
		}
	return false;
}

static int usage(void)
{
	fputs("usage: sirene UNITS ESTABLISHMENTS FOLDER [SEED] [plain|gzip|zip]\n"
	      "  UNITS from 1 to 99999998, ESTABLISHMENTS from 1 to 9999 times as many\n",
		stderr);
	return 2;
}

static int close_both(struct sheet sheets[2], const char *folder)
{
	int status = 0;

	for (size_t i = 0; i < 2; i++) {
		const char *broken = sheet_close(&sheets[i]);

		if (broken == NULL)
			continue;
		fprintf(stderr, "sirene: %s: %s\n", folder, broken);
		status = 3;
	}
	return status;
}

int main(int argc, char **argv)
{
	enum sheet_packing packing = SHEET_PLAIN;
	uint64_t units, establishments, seed = 1;
	struct sheet sheets[2];

	if (argc < 4 || argc > 6 || !str_digits(str(argv[1]), 99999998, &units) ||
		!str_digits(str(argv[2]), UINT64_MAX / 2, &establishments) || units == 0 ||
		establishments < units || establishments > units * UNIT_ESTABLISHMENTS_MAX ||
		(argc > 4 && !str_digits(str(argv[4]), UINT64_MAX, &seed)) ||
		(argc > 5 && !read_packing(argv[5], &packing)))
		return usage();
	if (!file_make_directory(argv[3])) {
		fprintf(stderr, "sirene: cannot make the folder %s\n", argv[3]);
		return 3;
	}
	sheet_open(&sheets[0], argv[3], "StockUniteLegale_utf8", packing);
	sheet_open(&sheets[1], argv[3], "StockEtablissement_utf8", packing);
	if (sheets[0].broken == NULL && sheets[1].broken == NULL)
		write_all(sheets, seed, units, establishments);
	return close_both(sheets, argv[3]);
}
