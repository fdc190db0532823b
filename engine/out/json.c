#include "out/json.h"

#include <jansson.h>

#include "base/memory.h"
#include "text/report.h"

static int write_part(const char *part, size_t len, void *data)
{
	buf_add(data, (struct str){ part, len });
	return 0;
}

void out_json(struct buf *b, struct json_t *j)
{
	if (j == NULL || json_dump_callback(j, write_part, b, JSON_INDENT(2)) != 0)
		memory_exhausted();
	buf_putc(b, '\n');
	json_decref(j);
}

struct json_t *out_json_str(struct str s)
{
	json_t *j = s.at != NULL ? json_stringn(s.at, s.len) : json_null();
	struct buf safe = { 0 };

	if (j != NULL)
		return j;
	/* a file's name may be any bytes */
	report_safe(&safe, s);
	j = json_stringn(safe.at, safe.len);
	buf_free(&safe);
	return j;
}
