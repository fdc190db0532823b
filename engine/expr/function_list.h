/*
 * function_list: THE functions. X(name, word, least, most, absence, what); most 9: any
 * number. absence: a row of absence_list.h.
 */
#ifndef EXPR_FUNCTION_LIST_H
#define EXPR_FUNCTION_LIST_H

#define FUNCTIONS(X) \
	X(TRUE, "true", 0, 0, NOTHING, "true") \
	X(FALSE, "false", 0, 0, NOTHING, "false") \
	X(NOT, "not", 1, 1, STRICT, "the contrary of a condition") \
	X(IF, "if", 3, 3, BRANCH, "if(condition, then, else); only the branch taken is looked at") \
	X(COALESCE, "coalesce", 1, 9, FIRST, "the first that is present") \
	X(EXISTS, "exists", 1, 1, THERE, \
		"whether a value is there, whatever its type; of rows: whether one is") \
	X(SELECTED, "selected", 2, 2, STRICT, "selected(choices, 'code'): whether that code was chosen") \
	X(COUNT, "count", 1, 1, FOLD, "how many rows") \
	X(SUM, "sum", 1, 1, FOLD, "the sum over rows; 0 of none") \
	X(MIN, "min", 1, 9, FOLD, "the least, over rows or of several values") \
	X(MAX, "max", 1, 9, FOLD, "the greatest, over rows or of several values") \
	X(AVG, "avg", 1, 1, FOLD, "the mean over rows, to 6 decimal places") \
	X(POSITION, "position", 0, 0, NOTHING, \
		"the number of the row at hand, from 1: in [ ], or in a field of a repeat") \
	X(ROUND, "round", 1, 2, STRICT, "round(x) as XPath; round(x, n) half away from zero") \
	X(FLOOR, "floor", 1, 1, STRICT, "the whole number below") \
	X(CEILING, "ceiling", 1, 1, STRICT, "the whole number above") \
	X(ABS, "abs", 1, 1, STRICT, "a number without its sign") \
	X(NUMBER, "number", 1, 1, STRICT, "the number that a text writes, 12.5; absent if it writes none") \
	X(BAND, "band", 2, 2, STRICT, "band($table.key, x): the value of the band x falls into") \
	X(TODAY, "today", 0, 0, NOTHING, "the day of filing, in Paris: $filed_on") \
	X(DATE, "date", 3, 3, STRICT, "date(year, month, day); absent if there is no such day") \
	X(YEAR_FROM_DATE, "year-from-date", 1, 1, STRICT, "the year of a date") \
	X(MONTH_FROM_DATE, "month-from-date", 1, 1, STRICT, "the month of a date, 1 to 12") \
	X(DAY_FROM_DATE, "day-from-date", 1, 1, STRICT, "the day of the month of a date, 1 to 31") \
	X(DAYS_FROM_DATE, "days-from-date", 1, 1, STRICT, "days since 1970-01-01, as XForms") \
	X(ADD_MONTHS, "add-months", 2, 2, STRICT, \
		"add-months(date, n): the same day n months later, or the last of that month") \
	X(ADD_YEARS, "add-years", 2, 2, STRICT, \
		"add-years(date, n): the same day n years later, or 28 February") \
	X(STRING, "string", 1, 1, STRICT, "a value as it is written: 12.5, true, 2026-11-23") \
	X(CONCAT, "concat", 2, 9, STRICT, "texts put together") \
	X(SUBSTRING, "substring", 2, 3, STRICT, "substring(text, from 1, length), in characters, as XPath") \
	X(STRING_LENGTH, "string-length", 1, 1, STRICT, "characters in a text") \
	X(NORMALIZE_SPACE, "normalize-space", 1, 1, STRICT, \
		"a text without space at its ends, with one space where there are several") \
	X(CONTAINS, "contains", 2, 2, STRICT, "whether a text holds another") \
	X(STARTS_WITH, "starts-with", 2, 2, STRICT, "whether a text starts with another") \
	X(ENDS_WITH, "ends-with", 2, 2, STRICT, "whether a text ends with another") \
	X(MATCHES, "matches", 2, 2, STRICT, \
		"matches(text, 'pattern'): whether the whole text is of an XSD pattern: [A-Z]{2}\\d+") \
	X(TRANSLATE, "translate", 3, 3, STRICT, \
		"translate(text, 'abc', 'xy'): x for a, y for b, no c, as XPath; the last two are in " \
		"quotes")

#endif
