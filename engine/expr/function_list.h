/*
 * function_list: THE functions. X(name, word, least, most, what); most 9: any number.
 */
#ifndef EXPR_FUNCTION_LIST_H
#define EXPR_FUNCTION_LIST_H

#define FUNCTIONS(X) \
	X(TRUE, "true", 0, 0, "true") \
	X(FALSE, "false", 0, 0, "false") \
	X(NOT, "not", 1, 1, "the contrary of a condition") \
	X(IF, "if", 3, 3, "if(condition, then, else); only the branch taken is looked at") \
	X(COALESCE, "coalesce", 1, 9, "the first that is present") \
	X(COUNT, "count", 1, 1, "how many rows") \
	X(SUM, "sum", 1, 1, "the sum over rows; 0 of none") \
	X(MIN, "min", 1, 9, "the least, over rows or of several values") \
	X(MAX, "max", 1, 9, "the greatest, over rows or of several values") \
	X(ROUND, "round", 1, 2, "round(x) as XPath; round(x, n) half away from zero") \
	X(FLOOR, "floor", 1, 1, "the whole number below") \
	X(DATE, "date", 3, 3, "date(year, month, day); absent if there is no such day") \
	X(BAND, "band", 2, 2, "band($table.key, x): the value of the band x falls into") \
	X(CONCAT, "concat", 2, 9, "texts put together") \
	X(SUBSTRING, "substring", 2, 3, "substring(text, from 1, length), in characters, as XPath") \
	X(STRING_LENGTH, "string-length", 1, 1, "characters in a text") \
	X(CONTAINS, "contains", 2, 2, "whether a text holds another") \
	X(STARTS_WITH, "starts-with", 2, 2, "whether a text starts with another") \
	X(ENDS_WITH, "ends-with", 2, 2, "whether a text ends with another") \
	X(TRANSLATE, "translate", 3, 3, \
		"translate(text, 'abc', 'xy'): x for a, y for b, no c, as XPath; the last two are in " \
		"quotes") \
	X(NUMBER, "number", 1, 1, "the number that a text writes, 12.5; absent if it writes none") \
	X(DAYS_FROM_DATE, "days-from-date", 1, 1, "days since 1970-01-01, as XForms")

#endif
