/*
 * diag_list: THE catalogue of everything that can be wrong.
 *
 * X(name, code, level, exit, title, remedy). A code is never reused or renumbered.
 * Letters: T text and YAML, E expressions, F form, L library (concepts, providers,
 * tables, codes, ledger), OO once-only, A answers, R registers and imports,
 * X submissions, C worked cases, U usage, W the world, V versions.
 * `unefois explain CODE` prints a row; messages print the remedy under the caret.
 */
#ifndef TEXT_DIAG_LIST_H
#define TEXT_DIAG_LIST_H

#define DIAGS(X) \
	X(NOT_UTF8, "T001", DIAG_ERROR, EXIT_WRONG, "a text is UTF-8", "save the file as UTF-8") \
	X(CONTROL_CHARACTER, "T002", DIAG_ERROR, EXIT_WRONG, "a text holds no control characters", \
		"remove the character") \
	X(YAML_SYNTAX, "T003", DIAG_ERROR, EXIT_WRONG, "the file is YAML", "mend the YAML at this place") \
	X(YAML_DEPTH, "T004", DIAG_ERROR, EXIT_WRONG, "YAML nests at most 64 deep", \
		"a form never needs more than a dozen levels") \
	X(YAML_SIZE, "T005", DIAG_ERROR, EXIT_WRONG, \
		"a definition or an answers file has at most 256 KiB and 100 000 nodes", "split the file") \
	X(YAML_ALIAS, "T006", DIAG_ERROR, EXIT_WRONG, "no aliases, anchors or merge keys", \
		"write it out, or use a shared section") \
	X(YAML_TAG, "T007", DIAG_ERROR, EXIT_WRONG, "no tags and no %TAG", \
		"remove the tag: the type comes from the definition") \
	X(YAML_DOCUMENTS, "T008", DIAG_ERROR, EXIT_WRONG, "one document a file", \
		"put the second document into its own file") \
	X(YAML_EMPTY, "T009", DIAG_ERROR, EXIT_WRONG, "a file holds a document", \
		"write the definition, or name another file") \
	X(DUPLICATE_KEY, "T010", DIAG_ERROR, EXIT_WRONG, "a key stands once in a map", \
		"keep one of the two") \
	X(FLOW_COMMA, "T011", DIAG_ERROR, EXIT_WRONG, "a comma cuts an entry of a flow map {...}", \
		"quote the value, or write it on lines of its own") \
	X(JSON_SYNTAX, "T012", DIAG_ERROR, EXIT_WRONG, "the file is JSON", "mend the JSON at this place") \
	X(UNKNOWN_KEY, "T013", DIAG_ERROR, EXIT_WRONG, "a key is one of those the definition knows", \
		"correct the key, or remove it") \
	X(MISSING_KEY, "T014", DIAG_ERROR, EXIT_WRONG, "a required key is there", "add the key") \
	X(WRONG_SHAPE, "T015", DIAG_ERROR, EXIT_WRONG, \
		"a key holds a map, a list or a scalar, as its definition says", \
		"write the shape that is expected") \
	X(WRONG_WORD, "T016", DIAG_ERROR, EXIT_WRONG, "a word is one of its list", \
		"use one of the words listed") \
	X(BAD_NAME, "T017", DIAG_ERROR, EXIT_WRONG, \
		"a name is [a-z][a-z0-9_]*, at most 40 letters, and no operator", "choose another name") \
	X(POSTED_SYNTAX, "T018", DIAG_ERROR, EXIT_WRONG, \
		"a posted page is application/x-www-form-urlencoded in UTF-8, with at most 10 000 pairs", \
		"send the bytes as the browser posted them") \
	X(WORK, "T019", DIAG_ERROR, EXIT_WRONG, "a filing is computed in at most 10 000 000 steps", \
		"lower the max of rows:, or compute in let: once what all rows share") \
\
	X(EXPR_SYNTAX, "E001", DIAG_ERROR, EXIT_WRONG, "an expression is XPath 1.0 grammar", \
		"mend the expression at this place") \
	X(EXPR_LIMIT, "E002", DIAG_ERROR, EXIT_WRONG, \
		"an expression has at most 4 000 bytes, 250 operators, 32 levels, and 100 others in a row " \
		"behind it", \
		"split it with let:") \
	X(EXPR_NAME, "E003", DIAG_ERROR, EXIT_WRONG, \
		"a name in an expression is a field, or a $name the form declares", "correct the name") \
	X(EXPR_MINUS, "E004", DIAG_ERROR, EXIT_WRONG, "minus needs spaces: a-b is a name", "write a - b") \
	X(EXPR_FUNCTION, "E005", DIAG_ERROR, EXIT_WRONG, "a function is one of the list", \
		"see `unefois explain E005`") \
	X(EXPR_ARGUMENTS, "E006", DIAG_ERROR, EXIT_WRONG, "a function gets as many arguments as it takes", \
		"add or remove arguments") \
	X(EXPR_TYPE, "E007", DIAG_ERROR, EXIT_WRONG, "operands have types that go together", \
		"compare or compute like with like") \
	X(EXPR_ROWS, "E008", DIAG_ERROR, EXIT_WRONG, \
		"a repeated thing is summed, counted or picked by [n], not used as one value", \
		"write sum(x/y), count(x) or x[1]/y") \
	X(EXPR_CYCLE, "E009", DIAG_ERROR, EXIT_WRONG, "no value depends on itself", "break the circle") \
	X(EXPR_RESULT, "E010", DIAG_ERROR, EXIT_WRONG, "an expression gives what its key needs", \
		"write a condition where a condition is needed, a value of the field's type for a field") \
	X(EXPR_CODE, "E011", DIAG_WARNING, EXIT_WRONG, "a choice is compared with one of its codes", \
		"correct the code") \
	X(EXPR_SINGLE, "E012", DIAG_ERROR, EXIT_WRONG, \
		"only what has rows is counted, summed or picked from", \
		"name something repeated, or use the value as it is") \
	X(EXPR_PATTERN, "E013", DIAG_ERROR, EXIT_WRONG, \
		"a pattern is of XSD's: literals, ., [a-z], \\d, \\s, ( | ), ? * + {n,m}, of the whole " \
		"text", \
		"correct the pattern") \
	X(EXPR_CONSTANT, "E016", DIAG_WARNING, EXIT_WRONG, "a condition depends on what it reads", \
		"remove it, or correct what it compares") \
	X(UNREACHABLE, "E017", DIAG_WARNING, EXIT_WRONG, \
		"what stands in a section or a repeat may apply with it", \
		"correct one of the two conditions") \
	X(NEVER_MET, "E018", DIAG_ERROR, EXIT_WRONG, "some answer meets a constraint", \
		"correct the constraint") \
	X(BRANCH, "E019", DIAG_WARNING, EXIT_WRONG, "each branch of an if() is taken somewhere", \
		"write the branch that is taken, or correct the condition") \
\
	X(DUPLICATE_ID, "F001", DIAG_ERROR, EXIT_WRONG, "an id is given once", "rename one of the two") \
	X(NO_ORIGIN, "F002", DIAG_ERROR, EXIT_WRONG, \
		"a field has exactly one origin: source, derived, ask or on_control", \
		"say where the value comes from") \
	X(UNKNOWN_TYPE, "F003", DIAG_ERROR, EXIT_WRONG, "a type is one of the list", \
		"use a type of the list") \
	X(TYPE_MISMATCH, "F004", DIAG_ERROR, EXIT_WRONG, \
		"a field refines its concept's label, never its type", \
		"remove the type, or use another concept") \
	X(NO_PURPOSE, "F005", DIAG_ERROR, EXIT_WRONG, "what is asked names its concept, or its purpose", \
		"add purpose: what the answer is for") \
	X(NO_LABEL, "F006", DIAG_ERROR, EXIT_WRONG, "what a person reads has a label", "add label:") \
	X(LINE_UNKNOWN, "F007", DIAG_ERROR, EXIT_WRONG, "replaces and dropped name lines of the ledger", \
		"correct the id, or add the line to the ledger") \
	X(LINE_TWICE, "F008", DIAG_ERROR, EXIT_WRONG, "a line of the original has exactly one fate", \
		"remove it from one of the two") \
	X(LINE_LOST, "F009", DIAG_ERROR, EXIT_WRONG, "a line of the original has exactly one fate", \
		"name it in replaces: or in dropped: with its reason") \
	X(NOT_REPLACING, "F010", DIAG_ERROR, EXIT_WRONG, \
		"a field says which lines it replaces, or why it was added", \
		"add replaces: or added: reason") \
	X(NO_REASON, "F011", DIAG_ERROR, EXIT_WRONG, \
		"a dropped line, an exception or an addition has its reason", "write the reason") \
	X(UNKNOWN_CONCEPT, "F012", DIAG_ERROR, EXIT_WRONG, "a concept is one of concepts.yaml", \
		"correct the name, or add the concept") \
	X(UNKNOWN_PROVIDER, "F013", DIAG_ERROR, EXIT_WRONG, "a provider is a file of providers/", \
		"correct the name, or add the provider") \
	X(NOT_HELD, "F014", DIAG_ERROR, EXIT_WRONG, "a source is a concept that a provider holds", \
		"name a provider that holds it, or ask it") \
	X(AMBIGUOUS_PROVIDER, "F015", DIAG_ERROR, EXIT_WRONG, \
		"when several providers hold a concept, one is preferred", \
		"add prefer: to the concept, or from: to the field") \
	X(PROTECTED_POLICY, "F016", DIAG_ERROR, EXIT_WRONG, \
		"in an open form a protected source may only be deferred: anything else betrays what is " \
		"known of a company (CRPA L114-8)", \
		"use if_unavailable: defer, or applicant: mandated") \
	X(PROTECTED_CONDITION, "F017", DIAG_ERROR, EXIT_WRONG, \
		"in an open form what the applicant sees may not depend on protected data", \
		"use other data, or write discloses: reason") \
	X(PROTECTED_ROW, "F018", DIAG_ERROR, EXIT_WRONG, \
		"the company of a row is fetched from public sources only", \
		"use from: with a public provider") \
	X(UNKNOWN_SECTION, "F019", DIAG_ERROR, EXIT_WRONG, "use: names a file of sections/", \
		"correct the name, or add the section") \
	X(UNKNOWN_TABLE, "F020", DIAG_ERROR, EXIT_WRONG, "tables: names files of tables/", \
		"correct the name, or add the table") \
	X(BAD_CHOICES, "F021", DIAG_ERROR, EXIT_WRONG, \
		"a choice has codes without white space, each with a label", \
		"write choices: {code: Label}, codes: NAME or choices: {from: $rows, value:, label:}") \
	X(BAD_ROWS, "F022", DIAG_ERROR, EXIT_WRONG, "rows is min..max, max at most 1000", \
		"write rows: 1..20") \
	X(BAD_PROCEDURE, "F023", DIAG_ERROR, EXIT_WRONG, \
		"a procedure says what the receipt must tell (CRPA R112-11-1)", "complete procedure:") \
	X(BAD_VERSION, "F024", DIAG_ERROR, EXIT_WRONG, "a version is MAJOR.MINOR.PATCH", \
		"write version: 1.0.0") \
	X(NOT_SUPPORTED, "F025", DIAG_ERROR, EXIT_WRONG, "this part of the language is not built yet", \
		"see the README for what is") \
	X(KEY_MISPLACED, "F026", DIAG_ERROR, EXIT_WRONG, "a key belongs to some origins only", \
		"remove the key, or change the origin") \
	X(BAD_DECLARATION, "F027", DIAG_ERROR, EXIT_WRONG, "a declaration has the text that is declared", \
		"add text:") \
	X(FORMER_ID, "F028", DIAG_ERROR, EXIT_WRONG, \
		"renamed_from names an id that the form has no longer, and one field only does", \
		"remove it: it is for an id of earlier versions") \
	X(NEST_DEPTH, "F029", DIAG_ERROR, EXIT_WRONG, "repeats stand in each other at most 3 deep", \
		"ask the innermost rows in a repeat of their own, with a field that names the outer row") \
	X(NEST_ROWS, "F030", DIAG_ERROR, EXIT_WRONG, \
		"a repeat in a repeat has at most 10 000 rows in a filing", \
		"lower the max of rows: here, or in the repeats around it") \
	X(NO_MESSAGE, "F032", DIAG_ERROR, EXIT_WRONG, \
		"a constraint on a repeat or a section says in its message what it wants", \
		"add message: what people read when it is not met") \
	X(BAD_DURATION, "F033", DIAG_ERROR, EXIT_WRONG, "a duration is years, months and days", \
		"write P1Y, P3M or P15D") \
	X(BAD_UNIT, "F034", DIAG_ERROR, EXIT_WRONG, \
		"a unit is of a number whose concept has none, and whose type says none", "remove unit:") \
	X(BAD_BURDEN, "F035", DIAG_ERROR, EXIT_WRONG, "a burden is told in numbers", \
		"write burden: {minutes: 5, probability: 0.5, cost: 20, expect: 2}") \
	X(SUPPRESS_CODE, "F045", DIAG_ERROR, EXIT_WRONG, "suppress: names rules that may be suppressed", \
		"see `unefois explain --all`; what is asked although it is held has why_ask:") \
	X(SUPPRESS_STALE, "F046", DIAG_WARNING, EXIT_WRONG, "a suppression suppresses something", \
		"remove it") \
	X(LABEL_TWICE, "F047", DIAG_WARNING, EXIT_WRONG, \
		"what people read side by side has labels that differ", "say what differs in the label") \
	X(TEXT_DIRECTION, "F048", DIAG_ERROR, EXIT_WRONG, \
		"no text turns the direction of writing, or hides characters", "remove the character") \
	X(CHOICE_LABEL, "F049", DIAG_WARNING, EXIT_WRONG, "each choice has a label of its own", \
		"write choices: {code: Label}") \
	X(BAD_PERIOD, "F060", DIAG_ERROR, EXIT_WRONG, \
		"a period is a year, a quarter or a month, and its default a day of it", \
		"write period: {unit: year, default: $this_year - 1}") \
	X(NOT_SAID, "F062", DIAG_ERROR, EXIT_WRONG, "what is said by language is said in French, too", \
		"write label: {fr: Nom, en: Name}") \
	X(BAD_FILTER, "F061", DIAG_ERROR, EXIT_WRONG, \
		"a filter compares columns of choices with what is known or answered", \
		"write choice_filter: column = field, on a choice") \
	X(DECLARED_BLIND, "F050", DIAG_WARNING, EXIT_WRONG, \
		"nobody declares to be exact what is withheld from them", \
		"word the declaration as being of what was answered, or use applicant: mandated") \
	X(SECTION_EMPTY, "F051", DIAG_WARNING, EXIT_WRONG, "a section asks or shows something", \
		"remove it, or say in it what it is for") \
	X(LABEL_LONG, "F052", DIAG_WARNING, EXIT_WRONG, "a label is read at a glance: 120 letters at most", \
		"say the rest in hint: or guidance:") \
	X(HINT_ECHO, "F053", DIAG_WARNING, EXIT_WRONG, "a hint says what the label does not", \
		"remove it, or say how the answer is found") \
	X(PREFIX_LONG, "F070", DIAG_ERROR, EXIT_WRONG, \
		"a prefix and an id behind it are a name: at most 40 letters", "choose a shorter prefix") \
	X(USES_MANY, "F071", DIAG_ERROR, EXIT_WRONG, "a form uses sections 200 times at most", \
		"write a repeat in place of many uses") \
	X(BAD_TYPE, "F072", DIAG_ERROR, EXIT_WRONG, \
		"a type of the library says alone what an answer of it is, and must meet", \
		"take it out of the field, or name the type that type.NAME is made of") \
\
	X(NOT_A_LIBRARY, "L001", DIAG_ERROR, EXIT_USAGE, \
		"concepts, providers, tables and sections are found in a library", \
		"name it with --library DIR, or put the form below a folder that holds concepts.yaml") \
	X(BAD_PROVIDER, "L002", DIAG_ERROR, EXIT_WRONG, "a provider is well formed", \
		"see forms/providers for examples") \
	X(BAD_LEDGER, "L003", DIAG_ERROR, EXIT_WRONG, \
		"a ledger is CSV: id,label,kind,cells,certainty,reference", \
		"see forms/originals for examples") \
	X(BAD_CODES, "L004", DIAG_ERROR, EXIT_WRONG, "a code list is CSV: code,label", \
		"see forms/codes for examples") \
	X(BAD_TABLE, "L005", DIAG_ERROR, EXIT_WRONG, "a table has dated rows with values", \
		"see README for an example") \
	X(BAD_CONCEPT, "L006", DIAG_ERROR, EXIT_WRONG, \
		"a concept has a name subject.name, a label and a type or parts", \
		"see forms/concepts.yaml for examples") \
	X(UNKNOWN_PARAMETER, "L007", DIAG_ERROR, EXIT_WRONG, "with: sets parameters that the provider has", \
		"correct the name") \
	X(BAD_VALUE, "L008", DIAG_ERROR, EXIT_WRONG, "a value is well formed for its type", \
		"correct the value") \
	X(BAD_PATH, "L009", DIAG_ERROR, EXIT_WRONG, "a file name stays inside the library", \
		"use a path relative to the library, without ..") \
	X(BAD_RANGE, "L010", DIAG_ERROR, EXIT_WRONG, \
		"a parameter of a burden is a range with its source, date and certainty", \
		"write {low:, central:, high:, source:, date:, certainty:}; see forms/burden.yaml") \
	X(BAD_WAVE, "L011", DIAG_ERROR, EXIT_WRONG, "a wave names forms by event, each once", \
		"see forms/waves for examples") \
\
	X(ASK_HELD, "OO001", DIAG_ERROR, EXIT_WRONG, \
		"what an administration holds is not asked (CRPA L113-12)", \
		"write source: instead of ask:, or say why_ask: reason") \
	X(ASK_LIKE_HELD, "OO002", DIAG_ERROR, EXIT_WRONG, \
		"what reads like a held concept is not asked without naming it (CRPA L113-12)", \
		"write source: and the concept, another label, or why_ask: reason") \
	X(ASKED_TWICE, "OO003", DIAG_ERROR, EXIT_WRONG, \
		"a form asks nothing twice, nor what it takes from a source (CRPA L113-12)", \
		"keep one of the two") \
	X(SERVED_AS_ONE, "OO004", DIAG_WARNING, EXIT_WRONG, \
		"two concepts that one provider serves as one are one (CRPA L113-12)", \
		"use the same concept") \
	X(DOCUMENT_LISTED, "OO005", DIAG_ERROR, EXIT_WRONG, \
		"a document that administrations get from each other is not asked for (CRPA D113-14; a " \
		"K-bis: " \
		"CCP R2143-9)", \
		"drop the line with this reason, and take its data from a source") \
	X(FORBIDDEN_USE, "OO006", DIAG_ERROR, EXIT_WRONG, \
		"a provider is called only for the use cases it is open to (CRPA L114-8)", \
		"use another source, or the use case that the form is really of") \
	X(UNUSED, "OO007", DIAG_WARNING, EXIT_WRONG, "what is named or fetched is used", "remove it") \
	X(DEAD_END, "OO008", DIAG_WARNING, EXIT_WRONG, \
		"no company is stopped for good because a source knows nothing of it (CRPA L114-10)", \
		"use if_unavailable: {not_found: ask} or defer") \
	X(NO_OBJECT, "OO009", DIAG_WARNING, EXIT_WRONG, \
		"a call says for whom, in what context and to what end it is made (recipient, context, " \
		"object)", \
		"add procedure: {purpose: ...}") \
	X(CHANGES_NOTHING, "OO010", DIAG_ERROR, EXIT_WRONG, \
		"an answer changes something, or its purpose says who uses it (CRPA L113-12)", \
		"stop asking it, or add purpose: who does what with it") \
\
	X(ANSWER_UNKNOWN, "A001", DIAG_ERROR, EXIT_WRONG, "an answer is to a field of the form", \
		"correct the name, or remove the answer") \
	X(ANSWER_REFUSED, "A002", DIAG_ERROR, EXIT_WRONG, "only what is asked is answered", \
		"remove the answer: the value comes from elsewhere") \
	X(ANSWER_TYPE, "A003", DIAG_ERROR, EXIT_WRONG, "an answer is well formed for its type", \
		"correct the answer") \
	X(ANSWER_MISSING, "A004", DIAG_ERROR, EXIT_WRONG, "what is required is answered", \
		"answer the question") \
	X(ANSWER_CONSTRAINT, "A005", DIAG_ERROR, EXIT_WRONG, "an answer meets the field's constraint", \
		"correct the answer") \
	X(ANSWER_ROWS, "A006", DIAG_ERROR, EXIT_WRONG, "a repeat has as many rows as it may have", \
		"add or remove rows") \
	X(ANSWER_CHOICE, "A007", DIAG_ERROR, EXIT_WRONG, "a choice is one of those offered", \
		"use one of the codes") \
	X(CLAIM_REFUSED, "A008", DIAG_ERROR, EXIT_WRONG, \
		"a known value is contested only where the form lets it", "remove the claim") \
	X(CLAIM_MOTIVE, "A009", DIAG_ERROR, EXIT_WRONG, "contesting a known value needs a motive", \
		"write claims: {field: {value: ..., motive: ...}}") \
	X(PICK_REFUSED, "A010", DIAG_ERROR, EXIT_WRONG, \
		"a pick is the number of a row of the prefilled list", "write field: {pick: N}") \
	X(SOURCE_BLOCKS, "A011", DIAG_ERROR, EXIT_WRONG, \
		"the form cannot be filed while this value is missing", "file again later") \
	X(CONTEXT_MISSING, "A012", DIAG_ERROR, EXIT_USAGE, \
		"the administration's own system gives the context", \
		"name it with --context FILE, or write context: in a worked case") \
	X(NOT_A_SIRET, "A013", DIAG_ERROR, EXIT_USAGE, "a company is named by its SIRET", \
		"give the 14 digits of a SIRET") \
	X(CODE_OUTSIDE, "A014", DIAG_WARNING, EXIT_WRONG, "a code that a source gives is in the code list", \
		"add it to the list; the value was kept") \
	X(ANSWER_IRRELEVANT, "A015", DIAG_WARNING, EXIT_WRONG, \
		"an answer to a question that does not apply is ignored", "remove it") \
	X(ANSWER_TWICE, "A016", DIAG_ERROR, EXIT_WRONG, "a question of a posted page is answered once", \
		"send each name once; only the boxes of a list share theirs") \
	X(ANSWER_MORE, "A017", DIAG_ERROR, EXIT_WRONG, "a page that asks for more rows is not filed", \
		"show it again: unefois render --to html --answers, with the same bytes") \
	X(ANSWERS_TOGETHER, "A018", DIAG_ERROR, EXIT_WRONG, \
		"the answers of a section meet its constraint together", "correct one of the answers") \
	X(FORM_CLOSED, "A019", DIAG_ERROR, EXIT_WRONG, "nothing is filed after the form's last day", \
		"see open_until: of the form; the service may say more") \
\
	X(CSV_COLUMN, "R001", DIAG_ERROR, EXIT_WRONG, \
		"an import has the columns that the provider's csv: names", \
		"add the column, or correct the mapping") \
	X(CSV_ROW, "R002", DIAG_ERROR, EXIT_WRONG, \
		"a row of an import is well formed; a broken one is left out", \
		"correct the row and import again") \
	X(CSV_SYNTAX, "R003", DIAG_ERROR, EXIT_WRONG, \
		"an import is CSV (RFC 4180); a broken file leaves the register as it was", "mend the file") \
	X(NO_CSV_MAPPING, "R004", DIAG_ERROR, EXIT_USAGE, "a provider that is imported has a csv: mapping", \
		"add csv: to the provider") \
	X(NOT_A_REGISTER, "R005", DIAG_ERROR, EXIT_USAGE, "a register is a file that unefois import made", \
		"remove the file, or name another --store") \
	X(OLD_REGISTER, "R006", DIAG_ERROR, EXIT_WRONG, \
		"a register has the columns that its provider maps today", "import it again") \
	X(CSV_DOCUMENT, "R007", DIAG_WARNING, EXIT_WRONG, \
		"the file of a document lies beside what is imported; without it the document is " \
		"unavailable", \
		"put the file there and import again") \
	X(CSV_DUPLICATE, "R008", DIAG_ERROR, EXIT_WRONG, "a key stands once in a register", \
		"remove one of the rows") \
	X(PACKED_FILE, "R009", DIAG_ERROR, EXIT_WRONG, \
		"a packed import is whole: gzip, bzip2, xz, zstd, or a zip of one file", \
		"fetch the file again") \
	X(RECORDED, "R010", DIAG_ERROR, EXIT_WRONG, \
		"a recorded answer has params:, status: and payload:; one that is broken is left out", \
		"correct the answer and import again") \
	X(RECORDED_VALUE, "R011", DIAG_ERROR, EXIT_WRONG, \
		"an answer holds what its provider's holds: says; one that does not is left out", \
		"correct the answer, or the pointer in the provider") \
	X(RECORDED_PARAMETER, "R012", DIAG_WARNING, EXIT_WRONG, \
		"a recorded answer names parameters that the call has", \
		"remove it, or add it to http: of the provider") \
	X(RECORDED_DAY, "R013", DIAG_WARNING, EXIT_WRONG, \
		"an answer says of which day its situation is; without that its values have no date", \
		"see as_of: of the provider") \
	X(CSV_ORDER, "R014", DIAG_ERROR, EXIT_WRONG, \
		"files that are joined are sorted, both, by the column that joins them", \
		"sort the file by this column") \
	X(CSV_ALONE, "R015", DIAG_WARNING, EXIT_WRONG, \
		"what a file says of a company has its row in the file that it is joined with", \
		"take both files of the same day; what the other one tells is not known of these") \
\
	X(XML_SYNTAX, "X001", DIAG_ERROR, EXIT_WRONG, "a submission is XML", "the file was changed or cut") \
	X(XML_REFUSED, "X002", DIAG_ERROR, EXIT_WRONG, \
		"a submission has no DOCTYPE, prefix or instruction, and stays below 16 MiB, 32 levels, " \
		"32 attributes a tag and 100 000 values", \
		"this is no submission of ours") \
	X(XML_UNKNOWN, "X003", DIAG_ERROR, EXIT_WRONG, \
		"a submission names a form and version of the library", "name it with --form or --xsd") \
	X(XML_INVALID, "X004", DIAG_ERROR, EXIT_WRONG, "a submission is valid against its form's XSD", \
		"the file was changed, or made by another program") \
	X(XML_DIGEST, "X005", DIAG_ERROR, EXIT_WRONG, "a submission was made from this very definition", \
		"verify it against the definition it names") \
	X(XML_CANONICAL, "X006", DIAG_ERROR, EXIT_WRONG, "the bytes of a submission are its Canonical XML", \
		"the file was reformatted after it was made") \
	X(XML_SCHEMA, "X007", DIAG_ERROR, EXIT_WRONG, "an XSD compiles", \
		"name an XSD that unefois schema made") \
\
	X(BAD_CASE, "C001", DIAG_ERROR, EXIT_WRONG, \
		"a worked case is about fields and absences that there are", "see forms/tests for examples") \
	X(CASE_VALUE, "C002", DIAG_ERROR, EXIT_WRONG, "a worked case gives what it expects", \
		"work the case by hand: correct it, or the definition") \
	X(CASE_ASKS, "C003", DIAG_ERROR, EXIT_WRONG, "a worked case asks what it expects, in that order", \
		"correct asks:, or the definition") \
	X(CASE_PROBLEM, "C004", DIAG_ERROR, EXIT_WRONG, \
		"a worked case tells what it expects, and nothing else", \
		"list it under problems:, or correct the answers") \
	X(CASE_COVERAGE, "C005", DIAG_ERROR, EXIT_WRONG, "what is derived is worked in at least one case", \
		"add a case to tests/FORM that expects its value") \
	X(CASE_STRAY, "C006", DIAG_ERROR, EXIT_WRONG, "cases stand in tests/FORM/ of the library", \
		"rename the folder as the form is called") \
\
	X(USAGE, "U001", DIAG_ERROR, EXIT_USAGE, "a command has the options and files it takes", \
		"see unefois --help") \
	X(FILE_MISSING, "U002", DIAG_ERROR, EXIT_USAGE, "a file that is named exists", "correct the path") \
	X(FILE_DIRECTORY, "U003", DIAG_ERROR, EXIT_USAGE, "a file that is named is a file", \
		"name a file in the folder") \
	X(AUDIENCE, "U004", DIAG_ERROR, EXIT_USAGE, \
		"an open form is for the applicant or the agent; a mandated one for the company or the " \
		"agent", \
		"use another --audience") \
\
	X(FILE_UNREADABLE, "W001", DIAG_ERROR, EXIT_WORLD, "a file can be read", \
		"check the rights and the disk") \
	X(FILE_UNWRITABLE, "W002", DIAG_ERROR, EXIT_WORLD, \
		"a file can be written; what was there is unchanged", \
		"check the rights and the space on the disk") \
	X(STORE_FAILED, "W003", DIAG_ERROR, EXIT_WORLD, "a register can be read", \
		"check the disk, or import the register again") \
\
	X(VERSION_FROZEN, "V001", DIAG_ERROR, EXIT_WRONG, \
		"the schema of a version that is frozen does not change: filings of it are kept", \
		"give the form a new version:, and freeze its schema when it is published") \
	X(VERSION_UNDERSTATED, "V002", DIAG_WARNING, EXIT_WRONG, \
		"a version number tells what the schema does: a new major version where what was " \
		"filed is no longer valid, a new minor one where more is", \
		"raise the version: as much as the schema needs, or keep the schema")

#endif
