/*
 * documents: the files that a filing names, beside it.
 */
#ifndef UNEFOIS_DOCUMENTS_H
#define UNEFOIS_DOCUMENTS_H

#include "unefois/company.h"

/* Writes the bytes of every document that the company's filing names and its
 * audience may see to folder, as SHA256.ext. False after a message. */
bool documents_write(struct job *job, const struct company *c, const char *folder);

#endif
