/*
 * open: definitions, as commands need them.
 */
#ifndef UNEFOIS_OPEN_H
#define UNEFOIS_OPEN_H

#include "filing/filing.h"
#include "unefois/job.h"

/* The library of a form; NULL or "-": of forms/, or else of the folder we are in.
 * Loaded once as long as it is the same one. False after messages. */
bool open_library(struct job *job, const char *form);

/* Loads, links, checks and compiles a definition into job->form and job->plan.
 * False after messages, of this one or of anything before. */
bool open_form(struct job *job, const char *path);

/* The same with a library of its own; NULL: found as for open_form(). */
bool open_form_with(struct job *job, const char *path, const char *library);

/* The same as open_form(), and the rules that a good definition keeps to. */
bool open_ruled(struct job *job, const char *path);

/* --lang, or French. */
struct str open_language(const struct job *job);

/* Whether a file is a definition: it has a line "form: ...". */
bool open_is_form(struct job *job, const char *path);

/* Whether a file is a wave: it has a line "wave: ...". */
bool open_is_wave(struct job *job, const char *path);

/* The definitions below a folder: the YAML files with a line "form: ...". */
size_t open_list(struct job *job, const char *folder, struct str **paths);

/* The name that a definition gives itself; missing if it has none. */
struct str open_name(struct job *job, struct str path);

/* The path of the library's definition of that name, of whatever version; NULL. */
const char *open_find(struct job *job, struct str name);

/* The same as open_form() for the library's definition of that name and version. */
bool open_named(struct job *job, struct str name, struct str version);

/* The schema that job->form's filings are held against. xsd is the caller's buffer,
 * used when no schema was frozen. False after a message. */
bool open_schema(struct job *job, struct buf *xsd, struct verify *v);

#endif
