#include "base/digest.h"

#include <nettle/base16.h>
#include <nettle/base64.h>

void digest_start(struct digest *d)
{
	sha256_init(&d->state);
}

void digest_add(struct digest *d, struct str s)
{
	if (s.len > 0)
		sha256_update(&d->state, s.len, (const uint8_t *)s.at);
}

void digest_end(struct digest *d, char hex[DIGEST_SIZE])
{
	uint8_t bytes[SHA256_DIGEST_SIZE];

	sha256_digest(&d->state, sizeof bytes, bytes);
	base16_encode_update(hex, sizeof bytes, bytes);
	hex[DIGEST_SIZE - 1] = '\0';
}

void digest_of(struct str s, char hex[DIGEST_SIZE])
{
	struct digest d;

	digest_start(&d);
	digest_add(&d, s);
	digest_end(&d, hex);
}

void digest_base64(struct str s, char base64[DIGEST_BASE64_SIZE])
{
	struct digest d;
	uint8_t bytes[SHA256_DIGEST_SIZE];

	digest_start(&d);
	digest_add(&d, s);
	sha256_digest(&d.state, sizeof bytes, bytes);
	base64_encode_raw(base64, sizeof bytes, bytes);
	base64[DIGEST_BASE64_SIZE - 1] = '\0';
}
