/*
 * bench NAME FOLDER: one of the benches. tests/bench/run runs them all.
 */
#include "bench.h"
#include "store/register.h"

static const struct {
	const char *name;
	int (*run)(const char *folder);
} benches[] = {
	{ "generate", generate },
	{ "generate_many", generate_many },
	{ "hot_path", hot_path },
	{ "hot_path_many", hot_path_many },
	{ "memory", memory },
	{ "import", import },
	{ "import_sirene", import_sirene },
	{ "compile", compile },
	{ "pages", pages },
	{ "bombs", bombs },
};

int main(int argc, char **argv)
{
	register_start();
	for (size_t i = 0; argc == 3 && i < COUNT(benches); i++)
		if (str_is(str(argv[1]), benches[i].name))
			return benches[i].run(argv[2]);
	bench_fail("usage: bench NAME FOLDER; tests/bench/run runs them all");
}
