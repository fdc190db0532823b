/*
 * register_source: the registers of a store as a kind of source.
 */
#ifndef SOURCE_REGISTER_SOURCE_H
#define SOURCE_REGISTER_SOURCE_H

#include "source/source.h"

extern const struct source_driver register_source;

#endif
