#include "run.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>

#include <criterion/criterion.h>

int run(const char *command, struct buf *b)
{
	const char *program = getenv("PROGRAM") ? getenv("PROGRAM") : "build/unefois";
	struct buf line = { 0 };
	char bytes[4096];
	size_t len;
	int status;
	FILE *out;

	buf_format(&line,
		"exec 2>&1; PATH=\"$(cd \"$(dirname '%s')\" && pwd):$PATH\"; LC_ALL=C.UTF-8; NO_COLOR=1; "
		"LANGUAGE=; "
		"export PATH "
		"LC_ALL NO_COLOR LANGUAGE; %s",
		program, command);
	out = popen(line.at, "r");
	cr_assert(out != NULL, "cannot run %s", command);
	while ((len = fread(bytes, 1, sizeof(bytes), out)) > 0)
		buf_add(b, (struct str){ bytes, len });
	status = pclose(out);
	buf_free(&line);
	return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

bool run_accepts(void)
{
	return getenv("GOLDEN") != NULL;
}
