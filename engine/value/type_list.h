/*
 * type_list: THE types of the form language.
 *
 * X(name, word, kind, xsd, what)
 *   kind  how an expression sees it: TEXT, NUMBER, TRUTH, DAY, or NONE (structured,
 *         or a list: no expression reads it but to ask whether it is there)
 *   xsd   the simple type of its written form; "" where the emitter writes it itself
 * Written forms (design, section 8): amount -?d+.dd; decimals without trailing
 * zeros, -0 or +; boolean true/false; dates without zone; text with LF; a duration
 * without zeros, its weeks as days; identifiers in upper case without spaces. A
 * social security number is 13 characters: a key that is given is checked and left
 * out, as the 13 give it. A country is ISO's code; INSEE's own, 99 and 3 digits, is
 * kept where an administration sends it and refused from people.
 */
#ifndef VALUE_TYPE_LIST_H
#define VALUE_TYPE_LIST_H

#define TYPES(X) \
	X(STRING, "string", TEXT, "line", "one line, white space collapsed") \
	X(TEXT, "text", TEXT, "text", "several lines") \
	X(INTEGER, "integer", NUMBER, "integer", "a whole number") \
	X(DECIMAL, "decimal", NUMBER, "decimal", "a number, at most 6 decimal places") \
	X(PERCENT, "percent", NUMBER, "decimal", "a share of 100, at most 6 decimal places") \
	X(AMOUNT, "amount", NUMBER, "amount", "euros and cents") \
	X(EUROS, "euros", NUMBER, "integer", "whole euros") \
	X(BOOLEAN, "boolean", TRUTH, "boolean", "yes or no") \
	X(DATE, "date", DAY, "date", "a day, 2026-11-23") \
	X(YEAR, "year", NUMBER, "year", "a year, 2026") \
	X(SIREN, "siren", TEXT, "siren", "9 digits, the last a check digit (Luhn)") \
	X(SIRET, "siret", TEXT, "siret", \
		"14 digits: SIREN, 4 digits, a check digit (La Poste has its own rule)") \
	X(NAF, "naf", TEXT, "naf", "an activity, 49.10Z") \
	X(VAT, "vat", TEXT, "vat", "a VAT number, FR, two characters, SIREN") \
	X(EMAIL, "email", TEXT, "email", "an e-mail address") \
	X(TELEPHONE, "telephone", TEXT, "telephone", "a telephone number, digits with an optional +") \
	X(ADDRESS, "address", NONE, "", "a postal address in 7 parts") \
	X(PERIOD, "period", NONE, "", "from a day to a day, both of it") \
	X(CHOICE, "choice", TEXT, "code", "one code of a list") \
	X(CHOICES, "choices", NONE, "", "several codes of a list") \
	X(DECLARATION, "declaration", TRUTH, "true", "a text that is declared: true, or not filed") \
	X(URL, "url", TEXT, "url", "a web address, http or https") \
	X(DOCUMENT, "document", NONE, "", "a file: its name, type, size and digest") \
	X(TIME, "time", TEXT, "time", "a time of day, 08:30") \
	X(MONTH, "month", TEXT, "month", "a month of a year, 2026-11") \
	X(DURATION, "duration", TEXT, "duration", "years, months and days, P1Y6M") \
	X(RNA, "rna", TEXT, "rna", "an association's number, W and nine digits") \
	X(NIR, "nir", TEXT, "nir", "a social security number, 13 characters without its key") \
	X(IBAN, "iban", TEXT, "iban", "a bank account, its check digits are checked (ISO 13616)") \
	X(COUNTRY, "country", TEXT, "country", "a country, two letters (ISO 3166) or INSEE's 99132") \
	X(COMMUNE, "commune", TEXT, "commune", "a commune, INSEE's code of 5 characters") \
	X(POSTAL_CODE, "postal_code", TEXT, "postal_code", "a postal code, 5 digits")

/* X(name, word, type, required): the parts of an address, in the order they are written. */
#define ADDRESS_PARTS(X) \
	X(COMPLEMENT, "complement", TYPE_STRING, false) \
	X(VOIE, "voie", TYPE_STRING, false) \
	X(DISTRIBUTION, "distribution", TYPE_STRING, false) \
	X(CODE_POSTAL, "code_postal", TYPE_STRING, false) \
	X(COMMUNE, "commune", TYPE_STRING, false) \
	X(CODE_COMMUNE, "code_commune", TYPE_STRING, false) \
	X(PAYS, "pays", TYPE_STRING, false)

/* The same of a period. */
#define PERIOD_PARTS(X) \
	X(DEBUT, "debut", TYPE_DATE, true) \
	X(FIN, "fin", TYPE_DATE, true)

/* The facts of a document, in the order of its attributes (alphabetical: canonical XML). */
#define DOCUMENT_PARTS(X) \
	X(COVERS, "covers", TYPE_DATE, false) \
	X(FROM, "from", TYPE_DATE, false) \
	X(MEDIA_TYPE, "media_type", TYPE_STRING, true) \
	X(NAME, "name", TYPE_STRING, true) \
	X(NUMBER, "number", TYPE_STRING, false) \
	X(SHA256, "sha256", TYPE_STRING, true) \
	X(SIZE, "size", TYPE_INTEGER, true) \
	X(UNTIL, "until", TYPE_DATE, false)

#endif
