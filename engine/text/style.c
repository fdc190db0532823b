#include "text/style.h"

static const struct style plain = { "", "", "", "", "", "" };
static const struct style ansi = { "\033[1m", "\033[32m", "\033[1;31m", "\033[1;35m", "\033[2m", "\033[0m" };

const struct style *style_of(bool color)
{
	return color ? &ansi : &plain;
}
