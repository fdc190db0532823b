/*
 * register_sql: what reading and building a register share.
 */
#ifndef STORE_REGISTER_SQL_H
#define STORE_REGISTER_SQL_H

#include "base/arena.h"
#include "base/buf.h"

/* "name" as an identifier; a missing one is NULL. */
void register_put_name(struct buf *sql, struct str name);

/* STORE/registers/PROVIDER.db */
const char *register_path(struct arena *a, const char *store, struct str provider);

#endif
