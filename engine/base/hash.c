#include "base/hash.h"

#include <sys/random.h>
#include <threads.h>
#include <time.h>

static struct hash_key process_key;
static once_flag process_key_drawn = ONCE_FLAG_INIT;

/* A kernel that has no random bytes yet: what differs between two runs has to do. */
static void draw_key(void)
{
	struct timespec now = { 0 };

	if (getrandom(&process_key, sizeof process_key, GRND_NONBLOCK) == (ssize_t)sizeof process_key)
		return;
	clock_gettime(CLOCK_REALTIME, &now);
	process_key.at[0] = (uint64_t)now.tv_sec << 30 ^ (uint64_t)now.tv_nsec;
	process_key.at[1] = (uint64_t)(uintptr_t)&process_key;
}

static uint64_t rotate(uint64_t x, unsigned by)
{
	return x << by | x >> (64 - by);
}

static void mix(uint64_t v[4], unsigned rounds)
{
	for (; rounds > 0; rounds--) {
		v[0] += v[1];
		v[2] += v[3];
		v[1] = rotate(v[1], 13) ^ v[0];
		v[3] = rotate(v[3], 16) ^ v[2];
		v[0] = rotate(v[0], 32);
		v[2] += v[1];
		v[0] += v[3];
		v[1] = rotate(v[1], 17) ^ v[2];
		v[3] = rotate(v[3], 21) ^ v[0];
		v[2] = rotate(v[2], 32);
	}
}

/* Up to eight bytes, the first one lowest. */
static uint64_t word(const char *at, size_t len)
{
	uint64_t w = 0;

	for (size_t i = 0; i < len; i++)
		w |= (uint64_t)(unsigned char)at[i] << (8 * i);
	return w;
}

static void take(uint64_t v[4], uint64_t w)
{
	v[3] ^= w;
	mix(v, 2);
	v[0] ^= w;
}

uint64_t hash_under(struct hash_key key, struct str s)
{
	uint64_t v[4] = { key.at[0] ^ 0x736f6d6570736575, key.at[1] ^ 0x646f72616e646f6d,
		key.at[0] ^ 0x6c7967656e657261, key.at[1] ^ 0x7465646279746573 };
	size_t whole = s.len / 8 * 8;

	for (size_t i = 0; i < whole; i += 8)
		take(v, word(s.at + i, 8));
	take(v, (s.len > whole ? word(s.at + whole, s.len - whole) : 0) | (uint64_t)s.len << 56);
	v[2] ^= 0xff;
	mix(v, 4);
	return v[0] ^ v[1] ^ v[2] ^ v[3];
}

uint64_t hash_of(struct str s)
{
	call_once(&process_key_drawn, draw_key);
	return hash_under(process_key, s);
}
