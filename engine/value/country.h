/*
 * country: countries by their two letters (ISO 3166-1) and their French names.
 */
#ifndef VALUE_COUNTRY_H
#define VALUE_COUNTRY_H

#include "value/country_list.h"
#include "base/str.h"

/* The code of a country that is named by its code or its name, whatever the case,
 * accents, hyphens and apostrophes: "belgique" is BE. Missing if there is none. */
struct str country_code(struct str named);

/* The French name of a code; missing if it is no code of the list. */
struct str country_name(struct str code);

#endif
