/*
 * key_list: THE keys of definitions, map by map. The loader knows these and no others,
 * and the schemas for editors (schemas/) are written from them.
 *
 * KEY_MAPS X(name, what)   a kind of map; what: as messages call one
 * KEYS X(map, key, value, of, need, what)
 *   value  how the key's value is written: a row of VALUES
 *   of     the MAP or WORDS that value speaks of; NONE
 *   need   NEEDED; MAY; REFUSED; or, in a field, the origins that the key goes with
 *   what   what it is for: editors show it
 */
#ifndef FORM_KEY_LIST_H
#define FORM_KEY_LIST_H

#define KEY_MAPS(X) \
	X(FORM, "a form") \
	X(IDENTITY, "identity") \
	X(ORIGINAL, "replaces") \
	X(PROCEDURE, "procedure") \
	X(SERVICE, "service") \
	X(CONTEXT, "context") \
	X(PERIOD, "a period") \
	X(DECISION, "a decision") \
	X(DEFAULTS, "defaults") \
	X(BURDEN, "a burden") \
	X(SECTION, "a section") \
	X(USE, "a use") \
	X(FIELD, "a field") \
	X(REPEAT, "a repeat") \
	X(LISTED, "choices") \
	X(PART, "a part") \
	X(CONCEPTS, "concepts.yaml") \
	X(CONCEPT, "a concept") \
	X(TYPES, "types.yaml") \
	X(FIELD_TYPE, "a type") \
	X(PREFER, "prefer") \
	X(PROVIDER, "a provider") \
	X(PARAMETER, "a parameter") \
	X(HOLDING, "a holding") \
	X(VALUE, "a value") \
	X(DOCUMENT, "a document") \
	X(SELECT, "select") \
	X(ORDER, "order") \
	X(HTTP, "http") \
	X(CSV, "csv") \
	X(COLUMN, "a csv column") \
	X(JOIN, "join") \
	X(BURDENS, "burden.yaml") \
	X(RANGE, "a parameter") \
	X(POPULATION, "a population") \
	X(WAVE, "a wave") \
	X(EVENT, "an event") \
	X(MEMBER, "a form of a wave") \
	X(TABLE, "a table") \
	X(ROW, "a table's row")

/* Lists of words that several places read: X(name). Their words are in key.c. */
#define KEY_WORDS(X) \
	X(TYPE) \
	X(ORIGIN) \
	X(EDIT) \
	X(POLICY) \
	X(OUTCOME) \
	X(PERIOD_UNIT) \
	X(PICK) \
	X(USE_CASE) \
	X(APPLICANT) \
	X(SILENCE) \
	X(ABOUT) \
	X(IDENTIFIES) \
	X(KEYED_BY) \
	X(DISCLOSURE) \
	X(AUTHORITY) \
	X(FLAG) \
	X(PLACE)

/* X(name): how a value is written. What an editor is told of each is in emit/key_schema.c. */
#define KEY_VALUES(X) \
	X(TEXT)   /* one scalar */ \
	X(SAID)   /* the same, that people read; or by language: {fr: Nom, en: Name} */ \
	X(TEXTS)  /* one, or a list of them */ \
	X(NAME)   /* [a-z][a-z0-9_]* */ \
	X(ID)     /* the same, with '-' */ \
	X(NAMES)  /* one name, or a list of them */ \
	X(DOTTED) /* subject.name: a concept, a provider */ \
	X(DOTTEDS) \
	X(PATH) /* of the library, with / */ \
	X(VERSION) \
	X(ROWS) /* min..max */ \
	X(COUNT) \
	X(DAY) \
	X(DURATION) \
	X(EXPRESSION) \
	X(WORD)           /* one of the words */ \
	X(WORDS)          /* one of the words, or a list of them */ \
	X(WORD_OR_DOTTED) /* a type, type.NAME or a concept */ \
	X(WORD_OR_MAP)    /* one of the words, or a map from names to them */ \
	X(MAP)            /* that map */ \
	X(LIST)           /* a list of that map */ \
	X(NAMED)          /* a map from names to that map */ \
	X(SECTIONS)       /* a list of sections and uses */ \
	X(FIELDS)         /* a list of fields and repeats */ \
	X(TEXT_MAP)       /* a map from names to texts */ \
	X(TEXTS_MAP)      /* a map from names to one text or several */ \
	X(NUMBER_MAP)     /* a map from names to numbers */ \
	X(BANDS)          /* a map from names to maps of numbers */ \
	X(CHOICES)        /* {code: Label}, [code, ...] or that map */ \
	X(PARTS)          /* {name: type} or {name: that map} */ \
	X(TEXT_OR_MAP)    /* one text, or that map */ \
	X(TEXTS_OR_MAPS)  /* a list of such */ \
	X(TEXT_OR_NAMED)  /* a map from names to a text or that map */ \
	X(ANY)

#define KEY_NEED_MAY 0
#define KEY_NEED_NEEDED (1u << ORIGIN__COUNT)
#define KEY_NEED_REFUSED (1u << (ORIGIN__COUNT + 1)) /* known, for a message of its own */
#define KEY_NEED_ASKED (1u << ORIGIN_ASK)
#define KEY_NEED_SOURCED (1u << ORIGIN_SOURCE)
#define KEY_NEED_GIVEN (1u << ORIGIN_ASK | 1u << ORIGIN_SOURCE)
#define KEY_NEED_TYPED (1u << ORIGIN_ASK | 1u << ORIGIN_DERIVED)

#define FORM_KEYS(X) \
	X(FORM, "form", ID, NONE, NEEDED, "the form's name: letters, digits, - and _") \
	X(FORM, "version", VERSION, NONE, NEEDED, \
		"MAJOR.MINOR.PATCH; the XSD is frozen per version, the namespace per MAJOR") \
	X(FORM, "title", SAID, NONE, NEEDED, "what the page is called") \
	X(FORM, "use_case", WORD, USE_CASE, NEEDED, \
		"what it is for, as API Entreprise sees it: decides what may be fetched") \
	X(FORM, "applicant", WORD, APPLICANT, NEEDED, \
		"open: whoever types a SIRET; mandated: someone entitled to act for that company") \
	X(FORM, "identity", MAP, IDENTITY, NEEDED, "the one identity datum, and the line it stands for") \
	X(FORM, "replaces", MAP, ORIGINAL, NEEDED, "the original form and the ledger of its lines") \
	X(FORM, "procedure", MAP, PROCEDURE, NEEDED, "what the receipt must tell (CRPA R112-11-1)") \
	X(FORM, "context", NAMED, CONTEXT, MAY, \
		"what the administration's own system says; never asked of the company") \
	X(FORM, "defaults", MAP, DEFAULTS, MAY, "what a field is that does not say otherwise") \
	X(FORM, "tables", TEXT_MAP, NONE, MAY, \
		"dated national tables, each opened at a day: smic: $filed_on") \
	X(FORM, "let", TEXT_MAP, NONE, MAY, "named steps of a computation: explained, not emitted") \
	X(FORM, "decides", NAMED, DECISION, MAY, \
		"what the administration concludes: computed and shown, not in the submission") \
	X(FORM, "sections", SECTIONS, NONE, NEEDED, "the page, in order") \
	X(FORM, "dropped", TEXT_MAP, NONE, MAY, "lines of the original that are gone, each with its reason") \
	X(FORM, "open_until", EXPRESSION, NONE, MAY, \
		"the last day to file: 2026-12-31, or a date of the context") \
	X(FORM, "legal_basis", TEXTS, NONE, MAY, "the law that the form is made for") \
	X(FORM, "suppress", TEXT_MAP, NONE, MAY, \
		"rules that are not kept here, each with its reason: {CODE: reason}") \
	X(FORM, "accept", TEXT, NONE, MAY, \
		"why it may ask more than its version before: diff --no-worse lets it pass, audits list it") \
	X(FORM, "period", MAP, PERIOD, MAY, \
		"the year, quarter or month that it speaks of: $period, $period.start, $period.end") \
	X(IDENTITY, "siret", TEXT, NONE, NEEDED, "the line of the original that asked for it") \
	X(ORIGINAL, "form", TEXT, NONE, NEEDED, "name of the original form") \
	X(ORIGINAL, "lines", PATH, NONE, NEEDED, "its ledger, a CSV of the library") \
	X(PROCEDURE, "recipient", TEXT, NONE, NEEDED, \
		"SIRET of the administration, or $name of the context") \
	X(PROCEDURE, "service", MAP, SERVICE, NEEDED, "who deals with the filing") \
	X(PROCEDURE, "silence", WORD, SILENCE, NEEDED, "what silence means after the delay") \
	X(PROCEDURE, "delay", DURATION, NONE, MAY, "after which silence is an answer: P2M") \
	X(PROCEDURE, "remedies", SAID, NONE, MAY, "how a refusal is contested") \
	X(PROCEDURE, "until", EXPRESSION, NONE, MAY, "the same as the form's open_until") \
	X(PROCEDURE, "purpose", SAID, NONE, MAY, "what filing is for, to whoever fills the page") \
	X(SERVICE, "name", SAID, NONE, NEEDED, "of the service") \
	X(SERVICE, "email", TEXT, NONE, MAY, "an e-mail address, or else an address") \
	X(SERVICE, "telephone", TEXT, NONE, NEEDED, "a telephone number") \
	X(SERVICE, "address", TEXT, NONE, MAY, "a postal address, or else an e-mail address") \
	X(CONTEXT, "type", WORD, TYPE, MAY, "of the one value; else rows and parts") \
	X(CONTEXT, "label", SAID, NONE, MAY, "what people read") \
	X(CONTEXT, "rows", ROWS, NONE, MAY, "how many rows, min..max") \
	X(CONTEXT, "parts", PARTS, PART, MAY, "the columns of its rows") \
	X(CONTEXT, "optional", WORD, FLAG, MAY, "true: it may be missing") \
	X(PERIOD, "unit", WORD, PERIOD_UNIT, NEEDED, "how long it is") \
	X(PERIOD, "default", EXPRESSION, NONE, MAY, \
		"a day that lies in it (of a year: or its number), unless --period says another") \
	X(PERIOD, "label", SAID, NONE, MAY, "what people read") \
	X(DECISION, "label", SAID, NONE, NEEDED, "what people read") \
	X(DECISION, "type", WORD, TYPE, MAY, "of its value; boolean if not said") \
	X(DECISION, "unit", SAID, NONE, MAY, "of a number") \
	X(DECISION, "hint", SAID, NONE, MAY, "what it means, in one line") \
	X(DECISION, "value", EXPRESSION, NONE, NEEDED, "how it is computed") \
	X(DEFAULTS, "edit", WORD, EDIT, MAY, "what the company may say of a known value") \
	X(DEFAULTS, "if_unavailable", WORD_OR_MAP, POLICY, MAY, "what happens when no source gives a value") \
	X(DEFAULTS, "with", TEXT_MAP, NONE, MAY, "parameters, where the provider has them") \
	X(DEFAULTS, "burden", ANY, NONE, MAY, "of the cost model") \
	X(BURDEN, "minutes", TEXT, NONE, MAY, "that an answer takes") \
	X(BURDEN, "probability", TEXT, NONE, MAY, "that it is asked, from 0 to 1") \
	X(BURDEN, "cost", TEXT, NONE, MAY, "in euros, of what is bought for it") \
	X(BURDEN, "expect", COUNT, NONE, MAY, "rows to count with")

#define FIELD_KEYS(X) \
	X(SECTION, "section", ID, NONE, NEEDED, "its id") \
	X(SECTION, "title", SAID, NONE, NEEDED, "its heading") \
	X(SECTION, "relevant", EXPRESSION, NONE, MAY, "it applies while this is true") \
	X(SECTION, "guidance", SAID, NONE, MAY, "what it is about, at length") \
	X(SECTION, "legal_basis", TEXTS, NONE, MAY, "the law that wants it") \
	X(SECTION, "required", EXPRESSION, NONE, MAY, \
		"of its questions that do not say their own; not of declarations") \
	X(SECTION, "readonly", EXPRESSION, NONE, MAY, "while this is true nothing in it is answered") \
	X(SECTION, "constraint", EXPRESSION, NONE, MAY, "what its answers must meet together") \
	X(SECTION, "message", SAID, NONE, MAY, "what people read when the constraint is not met") \
	X(SECTION, "discloses", TEXT, NONE, MAY, "why its condition may read protected data") \
	X(SECTION, "suppress", TEXT_MAP, NONE, MAY, \
		"rules that are not kept here, each with its reason: {CODE: reason}") \
	X(SECTION, "fields", FIELDS, NONE, NEEDED, "fields and repeats, in order") \
	X(USE, "use", NAME, NONE, NEEDED, "a section of the library: sections/NAME.yaml") \
	X(USE, "as", NAME, NONE, MAY, \
		"a prefix of its ids, so that it may be used twice: as: porteur makes porteur_nom") \
	X(USE, "title", TEXT, NONE, MAY, "its heading here, instead of the section's own") \
	X(USE, "replaces", TEXTS_MAP, NONE, MAY, "lines of the original, by field of the section") \
	X(USE, "omit", NAMES, NONE, MAY, "fields of the section that are left out") \
	X(USE, "relevant", EXPRESSION, NONE, MAY, "it applies while this is true") \
	X(FIELD, "field", NAME, NONE, NEEDED, "its id: the element of the XML") \
	X(FIELD, "replaces", TEXTS, NONE, MAY, "lines of the original that it stands for") \
	X(FIELD, "added", TEXT, NONE, MAY, "why there is a field that the original had not") \
	X(FIELD, "source", DOTTED, NONE, MAY, "the concept that an administration holds, or context.NAME") \
	X(FIELD, "derived", EXPRESSION, NONE, MAY, "computed from other values") \
	X(FIELD, "ask", WORD_OR_DOTTED, TYPE, MAY, \
		"asked of the company: a type, type.NAME of types.yaml, or a concept that nobody holds") \
	X(FIELD, "on_control", EXPRESSION, NONE, MAY, \
		"not asked at filing: kept, and produced if a control orders it, while this is true") \
	X(FIELD, "label", SAID, NONE, MAY, "what people read; a concept has its own") \
	X(FIELD, "hint", SAID, NONE, MAY, "how to answer, in one line") \
	X(FIELD, "type", WORD_OR_DOTTED, TYPE, MAY, \
		"of what is derived: a type, or type.NAME of types.yaml") \
	X(FIELD, "purpose", SAID, NONE, ASKED, "what the answer is for, to whom") \
	X(FIELD, "why_ask", TEXT, NONE, ASKED, "why it is asked although it is held (CRPA L114-10)") \
	X(FIELD, "discloses", TEXT, NONE, MAY, "why its condition may read protected data") \
	X(FIELD, "required", EXPRESSION, NONE, ASKED, \
		"it must be answered while this is true; true() by default") \
	X(FIELD, "relevant", EXPRESSION, NONE, MAY, "it applies while this is true") \
	X(FIELD, "constraint", EXPRESSION, NONE, ASKED, "what an answer must meet; . is the answer") \
	X(FIELD, "message", SAID, NONE, ASKED, "what people read when the constraint is not met") \
	X(FIELD, "required_message", SAID, NONE, ASKED, "what people read when the answer is missing") \
	X(FIELD, "readonly", EXPRESSION, NONE, GIVEN, \
		"while this is true it is shown, and neither answered nor contested") \
	X(FIELD, "choices", CHOICES, LISTED, TYPED, \
		"{code: Label}, {code: {label: Label, column: text}}, or rows of the context") \
	X(FIELD, "codes", NAME, NONE, TYPED, "a code list of the library: codes/NAME.csv") \
	X(FIELD, "choice_filter", EXPRESSION, NONE, ASKED, \
		"a choice is offered while this is true of its columns, which stand beside its label") \
	X(FIELD, "text", SAID, NONE, ASKED, "what is declared") \
	X(FIELD, "from", DOTTEDS, NONE, SOURCED, "providers, in the order they are tried") \
	X(FIELD, "with", TEXT_MAP, NONE, SOURCED, "parameters of the provider") \
	X(FIELD, "pick", WORD, PICK, SOURCED, "one: one row of several is chosen") \
	X(FIELD, "edit", WORD, EDIT, SOURCED, "what the company may say of a known value") \
	X(FIELD, "if_unavailable", WORD_OR_MAP, POLICY, SOURCED, \
		"what happens when no source gives a value") \
	X(FIELD, "burden", MAP, BURDEN, MAY, "what an answer costs, where it is known") \
	X(FIELD, "unit", SAID, NONE, TYPED, "of a number whose concept has none") \
	X(FIELD, "guidance", SAID, NONE, MAY, "how to answer, at length") \
	X(FIELD, "legal_basis", TEXTS, NONE, MAY, "the law that wants it") \
	X(FIELD, "max_age", DURATION, NONE, SOURCED, \
		"how old a known value may be: an older one has expired; the concept's valid_for if not " \
		"said") \
	X(FIELD, "suppress", TEXT_MAP, NONE, MAY, \
		"rules that are not kept here, each with its reason: {CODE: reason}") \
	X(FIELD, "renamed_from", TEXTS, NONE, MAY, "ids that it had in earlier versions") \
	X(REPEAT, "repeat", NAME, NONE, NEEDED, "its id: the element of the XML") \
	X(REPEAT, "label", SAID, NONE, MAY, "what people read") \
	X(REPEAT, "hint", SAID, NONE, MAY, "how to answer, in one line") \
	X(REPEAT, "rows", ROWS, NONE, MAY, "how many rows, min..max") \
	X(REPEAT, "identity", MAP, IDENTITY, MAY, "each row is a company: its SIRET is asked first") \
	X(REPEAT, "relevant", EXPRESSION, NONE, MAY, "it applies while this is true") \
	X(REPEAT, "required", EXPRESSION, NONE, MAY, \
		"while this is true there is at least one row; else there may be none") \
	X(REPEAT, "required_message", SAID, NONE, MAY, "what people read when there is no row") \
	X(REPEAT, "readonly", EXPRESSION, NONE, MAY, "while this is true no row is given") \
	X(REPEAT, "constraint", EXPRESSION, NONE, MAY, "what its rows must meet together") \
	X(REPEAT, "message", SAID, NONE, MAY, "what people read when the constraint is not met") \
	X(REPEAT, "fields", FIELDS, NONE, MAY, "fields of a row, in order") \
	X(REPEAT, "replaces", TEXTS, NONE, MAY, "lines of the original that it stands for") \
	X(REPEAT, "added", TEXT, NONE, MAY, "why there is a repeat that the original had not") \
	X(REPEAT, "expect", COUNT, NONE, MAY, "rows to count with, for the cost model") \
	X(REPEAT, "burden", MAP, BURDEN, MAY, "what a row costs, where it is known") \
	X(REPEAT, "guidance", SAID, NONE, MAY, "how to answer, at length") \
	X(REPEAT, "legal_basis", TEXTS, NONE, MAY, "the law that wants it") \
	X(REPEAT, "discloses", TEXT, NONE, MAY, "why its condition may read protected data") \
	X(REPEAT, "source", DOTTED, NONE, REFUSED, "refused: rows that a source gives are a field") \
	X(REPEAT, "suppress", TEXT_MAP, NONE, MAY, \
		"rules that are not kept here, each with its reason: {CODE: reason}") \
	X(REPEAT, "renamed_from", TEXTS, NONE, MAY, "ids that it had in earlier versions") \
	X(LISTED, "from", TEXT, NONE, NEEDED, "$name of rows of the context") \
	X(LISTED, "value", NAME, NONE, NEEDED, "the part that is the code") \
	X(LISTED, "label", NAME, NONE, NEEDED, "the part that people read") \
	X(PART, "label", SAID, NONE, MAY, "what people read") \
	X(PART, "type", WORD, TYPE, NEEDED, "of one value")

#define CONCEPT_KEYS(X) \
	X(CONCEPTS, "concepts", NAMED, CONCEPT, NEEDED, "subject.name: what it means") \
	X(CONCEPT, "label", SAID, NONE, NEEDED, "what people read") \
	X(CONCEPT, "also", TEXTS, NONE, MAY, "what forms call it besides: who asks it so is told (OO002)") \
	X(CONCEPT, "type", WORD, TYPE, MAY, "of the one value; else parts") \
	X(CONCEPT, "unit", SAID, NONE, MAY, "of a number") \
	X(CONCEPT, "about", WORD, ABOUT, MAY, "whose datum it is") \
	X(CONCEPT, "cells", COUNT, NONE, MAY, "boxes on paper") \
	X(CONCEPT, "rows", ROWS, NONE, MAY, "how many rows, min..max") \
	X(CONCEPT, "parts", PARTS, PART, MAY, "the columns of a collection") \
	X(CONCEPT, "codes", NAME, NONE, MAY, "a code list of the library: codes/NAME.csv") \
	X(CONCEPT, "choices", CHOICES, LISTED, MAY, "{code: Label}") \
	X(CONCEPT, "prefer", MAP, PREFER, MAY, "which holder is asked first, where there are several") \
	X(CONCEPT, "valid_for", DURATION, NONE, MAY, \
		"how long it stays good: P1Y; max_age of what is fetched") \
	X(CONCEPT, "autocomplete", TEXT, NONE, MAY, "HTML's token, of what concerns the person who fills") \
	X(CONCEPT, "listed_in", TEXT, NONE, MAY, "the article that says it is not asked any more") \
	X(CONCEPT, "of", TEXT, NONE, MAY, "the concept that it is a part of") \
	X(CONCEPT, "identifies", WORD, IDENTIFIES, MAY, "by what a company sees that it is itself") \
	X(TYPES, "types", NAMED, FIELD_TYPE, NEEDED, "name: what a field of type.name has") \
	X(FIELD_TYPE, "type", WORD, TYPE, NEEDED, "what it is made of") \
	X(FIELD_TYPE, "label", SAID, NONE, MAY, "what people read, where the field does not say its own") \
	X(FIELD_TYPE, "hint", SAID, NONE, MAY, "how to answer, in one line, where the field does not say") \
	X(FIELD_TYPE, "guidance", SAID, NONE, MAY, "how to answer, at length, where the field does not say") \
	X(FIELD_TYPE, "unit", SAID, NONE, MAY, "of a number") \
	X(FIELD_TYPE, "choices", CHOICES, LISTED, MAY, \
		"{code: Label}, {code: {label: Label, column: text}}") \
	X(FIELD_TYPE, "codes", NAME, NONE, MAY, "a code list of the library: codes/NAME.csv") \
	X(FIELD_TYPE, "constraint", EXPRESSION, NONE, MAY, \
		"what an answer must meet: . is the answer, $name a variable; no other field") \
	X(FIELD_TYPE, "message", SAID, NONE, MAY, \
		"what people read when the constraint is not met, where the field does not say") \
	X(PREFER, "open", DOTTEDS, NONE, MAY, "providers, in an open form") \
	X(PREFER, "mandated", DOTTEDS, NONE, MAY, "providers, in a mandated form")

#define PROVIDER_KEYS(X) \
	X(PROVIDER, "provider", DOTTED, NONE, NEEDED, "authority.name, as its file is called") \
	X(PROVIDER, "title", SAID, NONE, MAY, "what people read") \
	X(PROVIDER, "authority", WORD, AUTHORITY, NEEDED, "the administration that answers for it") \
	X(PROVIDER, "correct_at", TEXT, NONE, MAY, "where a company has an error corrected") \
	X(PROVIDER, "identity", WORD, KEYED_BY, NEEDED, "by what it knows a company") \
	X(PROVIDER, "disclosure", WORD, DISCLOSURE, NEEDED, "who may see it: anyone, or those entitled") \
	X(PROVIDER, "not_for", WORDS, USE_CASE, MAY, \
		"use cases in which it may not be called (API Entreprise)") \
	X(PROVIDER, "legal_basis", TEXTS, NONE, MAY, "the law that lets it be fetched") \
	X(PROVIDER, "freshness", DURATION, NONE, MAY, "how often it changes") \
	X(PROVIDER, "parameters", NAMED, PARAMETER, MAY, "what a call chooses besides the company") \
	X(PROVIDER, "http", MAP, HTTP, MAY, "how it is called; without it, files of it are imported") \
	X(PROVIDER, "csv", MAP, CSV, MAY, "how a file of it is imported") \
	X(PROVIDER, "rows", TEXT, NONE, MAY, "JSON pointer of its rows, * for each") \
	X(PROVIDER, "select", MAP, SELECT, MAY, "which of its rows count") \
	X(PROVIDER, "order", MAP, ORDER, MAY, "in what order they are kept") \
	X(PROVIDER, "as_of", TEXT_OR_MAP, VALUE, MAY, "JSON pointer of the day that it speaks of") \
	X(PROVIDER, "absent", WORD_OR_MAP, OUTCOME, MAY, \
		"what a status, or a condition on the answer, means") \
	X(PROVIDER, "holds", TEXT_OR_NAMED, HOLDING, NEEDED, "concepts, and where the answer has them") \
	X(PARAMETER, "type", WORD, TYPE, NEEDED, "of its value") \
	X(PARAMETER, "choices", CHOICES, LISTED, MAY, "{code: Label}") \
	X(PARAMETER, "default", TEXTS, NONE, MAY, "what it is, or what is tried in turn") \
	X(HOLDING, "at", TEXT, NONE, MAY, "JSON pointer of the value") \
	X(HOLDING, "first", TEXTS_OR_MAPS, VALUE, MAY, "the first of these that is there") \
	X(HOLDING, "join", TEXTS_OR_MAPS, VALUE, MAY, "all of these, with a space between") \
	X(HOLDING, "sum", TEXT, NONE, MAY, "JSON pointer of numbers to add up, * for each") \
	X(HOLDING, "parts", TEXT_OR_NAMED, VALUE, MAY, "where each part stands") \
	X(HOLDING, "document", MAP, DOCUMENT, MAY, "where the document's facts stand") \
	X(HOLDING, "rows", TEXT, NONE, MAY, "JSON pointer of its rows, * for each") \
	X(HOLDING, "as", ANY, NONE, MAY, "unix, or the type that it is written as") \
	X(HOLDING, "if", EXPRESSION, NONE, MAY, "it is held when this is true of the answer") \
	X(HOLDING, "unless", EXPRESSION, NONE, MAY, "it is held unless this is true of the answer") \
	X(HOLDING, "else", TEXT, NONE, MAY, "the value where nothing stands") \
	X(HOLDING, "with", TEXT_MAP, NONE, MAY, "parameters of the call that has it") \
	X(HOLDING, "select", MAP, SELECT, MAY, "which of its rows count") \
	X(HOLDING, "order", MAP, ORDER, MAY, "in what order they are kept") \
	X(VALUE, "at", TEXT, NONE, MAY, "JSON pointer of the value") \
	X(VALUE, "first", TEXTS_OR_MAPS, VALUE, MAY, "the first of these that is there") \
	X(VALUE, "join", TEXTS_OR_MAPS, VALUE, MAY, "all of these, with a space between") \
	X(VALUE, "sum", TEXT, NONE, MAY, "JSON pointer of numbers to add up, * for each") \
	X(VALUE, "as", ANY, NONE, MAY, "unix, or the type that it is written as") \
	X(VALUE, "if", EXPRESSION, NONE, MAY, "it counts when this is true of the answer") \
	X(VALUE, "unless", EXPRESSION, NONE, MAY, "it counts unless this is true of the answer") \
	X(VALUE, "else", TEXT, NONE, MAY, "the value where nothing stands") \
	X(DOCUMENT, "url", TEXT_OR_MAP, VALUE, NEEDED, "where its bytes are fetched") \
	X(DOCUMENT, "name", TEXT_OR_MAP, VALUE, MAY, "name of the file") \
	X(DOCUMENT, "number", TEXT_OR_MAP, VALUE, MAY, "number of the document") \
	X(DOCUMENT, "from", TEXT_OR_MAP, VALUE, MAY, "first day that it holds") \
	X(DOCUMENT, "until", TEXT_OR_MAP, VALUE, MAY, "last day that it holds") \
	X(DOCUMENT, "covers", TEXT_OR_MAP, VALUE, MAY, "the day that it speaks of") \
	X(SELECT, "per", TEXT, NONE, MAY, "JSON pointer of what there is one row for") \
	X(SELECT, "latest", TEXT, NONE, NEEDED, "JSON pointer of the day; the latest counts") \
	X(ORDER, "by", TEXT, NONE, NEEDED, "JSON pointer of what they are sorted by") \
	X(ORDER, "newest", WORD, PLACE, MAY, "where the newest stands") \
	X(HTTP, "path", TEXT, NONE, NEEDED, "of the endpoint, with {siren} or {siret}") \
	X(HTTP, "parameters", TEXT_MAP, NONE, MAY, "parts of the path: a text, or $name of a parameter") \
	X(HTTP, "query", TEXT_MAP, NONE, MAY, "of the query: a text, or $name of a parameter") \
	X(HTTP, "quota", TEXT, NONE, MAY, "the quota that it counts for") \
	X(HTTP, "retry", TEXT_MAP, NONE, MAY, \
		"after how long it is asked again, by the code of the answer: {\"04501\": P2D}") \
	X(CSV, "stock", ID, NONE, MAY, "what it is imported with") \
	X(CSV, "file", TEXT, NONE, MAY, "what its file is called there") \
	X(CSV, "key", TEXT, NONE, NEEDED, "header of the company's number") \
	X(CSV, "as_of", TEXT, NONE, MAY, "header of the day that a row speaks of") \
	X(CSV, "row_no", TEXT, NONE, MAY, "header of the number of a row") \
	X(CSV, "parameters", TEXT_MAP, NONE, MAY, "headers of the provider's parameters") \
	X(CSV, "absent", WORD_OR_MAP, OUTCOME, MAY, "texts of cells that are absences") \
	X(CSV, "columns", TEXT_OR_NAMED, COLUMN, NEEDED, "concept or concept/part: its header") \
	X(CSV, "join", MAP, JOIN, MAY, "a second file that tells more of the same company") \
	X(COLUMN, "join", TEXTS, NONE, MAY, "headers whose texts are put together") \
	X(COLUMN, "first", TEXTS, NONE, MAY, "headers, of which the first that is not empty counts") \
	X(COLUMN, "at", TEXT, NONE, MAY, "header") \
	X(COLUMN, "else", TEXT, NONE, MAY, "the value where they are empty") \
	X(COLUMN, "if", TEXT_MAP, NONE, MAY, "{HEADER: TEXT}: read only where it says so") \
	X(COLUMN, "optional", WORD, FLAG, MAY, "true: a file without its headers is good, too") \
	X(JOIN, "file", TEXT, NONE, MAY, "what it is called") \
	X(JOIN, "on", TEXT, NONE, NEEDED, "the header that both have, and are sorted by") \
	X(JOIN, "columns", TEXT_OR_NAMED, COLUMN, NEEDED, "concept or concept/part: its header")

#define DATED_KEYS(X) \
	X(TABLE, "table", NAME, NONE, NEEDED, "its name: forms say $NAME") \
	X(TABLE, "label", SAID, NONE, MAY, "what people read") \
	X(TABLE, "type", WORD, TYPE, MAY, "of its values; decimal if not said") \
	X(TABLE, "rows", LIST, ROW, NEEDED, "ascending by date") \
	X(ROW, "from", DAY, NONE, NEEDED, "the first day that it is in force") \
	X(ROW, "reference", TEXT, NONE, NEEDED, "the law or publication that says so") \
	X(ROW, "certainty", TEXT, NONE, MAY, "confirmed, or reconstructed") \
	X(ROW, "value", TEXT, NONE, MAY, "$NAME") \
	X(ROW, "values", NUMBER_MAP, NONE, MAY, "$NAME.key") \
	X(ROW, "bands", BANDS, NONE, MAY, "band($NAME.key, x): where each begins, and its value")

#define AUDIT_KEYS(X) \
	X(BURDENS, "parameters", NAMED, RANGE, NEEDED, \
		"each act, share and tariff that a burden is reckoned with") \
	X(BURDENS, "populations", NAMED, POPULATION, MAY, "form: who files it") \
	X(RANGE, "low", TEXT, NONE, NEEDED, "the least that is likely") \
	X(RANGE, "central", TEXT, NONE, NEEDED, "what is reckoned with") \
	X(RANGE, "high", TEXT, NONE, NEEDED, "the most that is likely") \
	X(RANGE, "source", TEXT, NONE, NEEDED, "who says so") \
	X(RANGE, "date", TEXT, NONE, NEEDED, "of what day or year it is") \
	X(RANGE, "certainty", TEXT, NONE, NEEDED, "confirmed, reconstructed or assumed") \
	X(POPULATION, "low", TEXT, NONE, NEEDED, "the least that is likely") \
	X(POPULATION, "central", TEXT, NONE, NEEDED, "companies that file") \
	X(POPULATION, "high", TEXT, NONE, NEEDED, "the most that is likely") \
	X(POPULATION, "frequency", TEXT, NONE, MAY, "filings of one a year; 1 if not said") \
	X(POPULATION, "source", TEXT, NONE, NEEDED, "who says so") \
	X(POPULATION, "date", TEXT, NONE, NEEDED, "of what day or year it is") \
	X(POPULATION, "certainty", TEXT, NONE, NEEDED, "confirmed, reconstructed or assumed") \
	X(WAVE, "wave", ID, NONE, NEEDED, "its name") \
	X(WAVE, "title", TEXT, NONE, NEEDED, "what people read") \
	X(WAVE, "source", TEXT, NONE, NEEDED, "who says which forms are of it") \
	X(WAVE, "events", LIST, EVENT, NEEDED, "events of a company's life, and their forms") \
	X(EVENT, "event", TEXT, NONE, NEEDED, "what people read") \
	X(EVENT, "forms", LIST, MEMBER, NEEDED, "its forms, in order") \
	X(MEMBER, "form", ID, NONE, MAY, "its definition in the library") \
	X(MEMBER, "name", TEXT, NONE, MAY, "what it is called, where it has no definition yet") \
	X(MEMBER, "status", TEXT, NONE, NEEDED, "how sure it is that it was of the wave") \
	X(MEMBER, "regime", TEXT, NONE, NEEDED, \
		"what became of the obligation: in force, abolished in 2016...") \
	X(MEMBER, "baseline", TEXT, NONE, MAY, "the version and date of the original that is counted") \
	X(MEMBER, "alternative_to", ID, NONE, MAY, \
		"a form of the wave that stands for the same filing: this one is shown, and not added up")

#define KEYS(X) FORM_KEYS(X) FIELD_KEYS(X) CONCEPT_KEYS(X) PROVIDER_KEYS(X) AUDIT_KEYS(X) DATED_KEYS(X)

#endif
