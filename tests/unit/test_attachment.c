#include <criterion/criterion.h>
#include <sys/stat.h>
#include <unistd.h>

#include "scratch.h"
#include "source/attachment.h"

static struct arena arena;

static void leave(void)
{
	arena_free(&arena);
	scratch_leave();
}

TestSuite(attachment, .init = scratch_enter, .fini = leave);

Test(attachment, bytes_decide_before_the_name)
{
	static const struct {
		const char *name;
		struct str bytes;
		const char *type;
	} rows[] = {
		{ "a.pdf", S("%PDF-1.7 ..."), "application/pdf" },
		{ "a.png", S("%PDF-1.7 ..."), "application/pdf" },
		{ "a.pdf", S("no pdf"), "application/octet-stream" },
		{ "a", S("\x89PNG\r\n\x1a\n\0"), "image/png" },
		{ "a", S("\xff\xd8\xff\xe0"), "image/jpeg" },
		{ "a.docx", S("PK\x03\x04"), "application/zip" },
		{ "a", S("<?xml version=\"1.0\"?>"), "application/xml" },
		{ "a.xml", S("<a/>"), "application/xml" },
		{ "a.txt", S("bonjour"), "text/plain" },
		{ "a.txt", S(""), "text/plain" },
		{ "a", S("bonjour"), "application/octet-stream" },
		{ "a.pdf", S(""), "application/octet-stream" },
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		struct str got = attachment_media_type(str(rows[i].name), rows[i].bytes);

		cr_expect(str_is(got, rows[i].type), "%s: %.*s", rows[i].name, STR(got));
	}
}

Test(attachment, facts_of_a_file)
{
	struct attachment f;

	scratch_write("in/sub/une  pièce.txt", S("abc"));
	cr_expect_null(attachment_read(&arena, S("in"), S("sub/une  pièce.txt"), &f));
	cr_expect(str_is(f.parts[DOCUMENT_NAME], "une pièce.txt"));
	cr_expect(str_is(f.parts[DOCUMENT_MEDIA_TYPE], "text/plain"));
	cr_expect(str_is(f.parts[DOCUMENT_SIZE], "3"));
	cr_expect(str_is(f.parts[DOCUMENT_SHA256],
		"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
	cr_expect_null(f.parts[DOCUMENT_FROM].at);
	cr_expect(str_is(f.bytes, "abc"));
}

Test(attachment, what_is_not_there_has_a_name_only)
{
	static const struct {
		const char *path, *why;
	} rows[] = {
		{ "none.pdf", "no such file" },
		{ "none/none.pdf", "no such file" },
		{ "a.txt/none.pdf", "no such file" },
		{ "sub", "a folder" },
		{ "sub/", "a folder" },
		{ ".", "a folder" },
		{ "fifo", "not a file" },
		{ "link.txt", "a link, which is not followed" },
		{ "away/secret.txt", "a link, which is not followed" },
		{ "big.pdf", "a file above 16 MiB" },
	};

	scratch_write("in/a.txt", S("abc"));
	scratch_write("in/sub/a.txt", S("abc"));
	scratch_write("out/secret.txt", S("abc"));
	scratch_write("in/big.pdf", S("%PDF-"));
	cr_assert_eq(truncate("in/big.pdf", ATTACHMENT_MAX + 1), 0);
	cr_assert_eq(mkfifo("in/fifo", 0600), 0);
	cr_assert_eq(symlink("a.txt", "in/link.txt"), 0);
	cr_assert_eq(symlink("../out", "in/away"), 0);
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct attachment f;
		const char *why = attachment_read(&arena, S("in"), str(rows[i].path), &f);

		cr_assert_not_null(why, "%s", rows[i].path);
		cr_expect_str_eq(why, rows[i].why, "%s: %s", rows[i].path, why);
		cr_expect_not_null(f.parts[DOCUMENT_NAME].at, "%s", rows[i].path);
		cr_expect_null(f.parts[DOCUMENT_SHA256].at, "%s", rows[i].path);
		cr_expect_null(f.bytes.at, "%s", rows[i].path);
	}
}
