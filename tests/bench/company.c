#include "company.h"

#include <stdio.h>
#include <string.h>

/* splitmix64: a public-domain mixer of 64 bits. */
uint64_t company_dice(uint64_t number)
{
	uint64_t x = (number + 1) * UINT64_C(0x9e3779b97f4a7c15);

	x = (x ^ (x >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
	x = (x ^ (x >> 27)) * UINT64_C(0x94d049bb133111eb);
	return x ^ (x >> 31);
}

/* The digit that makes them pass Luhn's check when it is added behind. */
static char check_digit(const char *digits)
{
	unsigned sum = 0;

	for (size_t i = strlen(digits), twice = 1; i-- > 0; twice = !twice) {
		unsigned digit = (unsigned)(digits[i] - '0') * (twice ? 2 : 1);

		sum += digit > 9 ? digit - 9 : digit;
	}
	return (char)('0' + (10 - sum % 10) % 10);
}

struct company company_of(unsigned number)
{
	struct company c = { .number = number, .dice = company_dice(number) };
	unsigned drawn = (unsigned)(c.dice % 10);

	snprintf(c.siren, sizeof(c.siren), "%08u", number + 1);
	c.siren[8] = check_digit(c.siren);
	snprintf(c.siret, sizeof(c.siret), "%s0001", c.siren);
	c.siret[13] = check_digit(c.siret);
	c.representatives = drawn == 0 ? 0 : drawn < 7 ? 1 : 2 + drawn % 2;
	c.exercises = 1 + (unsigned)((c.dice >> 8) % 3);
	return c;
}
