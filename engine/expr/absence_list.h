/*
 * absence_list: what becomes of an absent operand. THE rules (design, section 3): each
 * operator and function names one of them in its own row, and a test goes through all
 * cells of that table. X(name, what).
 */
#ifndef EXPR_ABSENCE_LIST_H
#define EXPR_ABSENCE_LIST_H

#define ABSENCES(X) \
	X(STRICT, "absent where any of its operands is") \
	X(KLEENE, "a false decides an and, a true decides an or; else absent where an operand is") \
	X(BRANCH, "absent where the condition is; else what the branch taken gives, whatever the other is") \
	X(FIRST, "the first that is present; absent where none is") \
	X(FOLD, "absent where a cell or a condition is; of no row count and sum are 0, the others absent") \
	X(THERE, "never absent: what is absent is not there") \
	X(NOTHING, "takes nothing that could be absent")

#endif
