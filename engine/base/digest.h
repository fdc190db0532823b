/*
 * digest: SHA-256, mostly in lower-case hexadecimal (nettle: allocates nothing, cannot fail).
 */
#ifndef BASE_DIGEST_H
#define BASE_DIGEST_H

#include <nettle/sha2.h>

#include "base/str.h"

#define DIGEST_SIZE (2 * SHA256_DIGEST_SIZE + 1)

struct digest {
	struct sha256_ctx state;
};

void digest_start(struct digest *d);
void digest_add(struct digest *d, struct str s);
void digest_end(struct digest *d, char hex[DIGEST_SIZE]);

/* All three in one. */
void digest_of(struct str s, char hex[DIGEST_SIZE]);

/* The same in base 64 (RFC 4648), as web pages name what they allow. */
#define DIGEST_BASE64_SIZE 45
void digest_base64(struct str s, char base64[DIGEST_BASE64_SIZE]);

#endif
