#include <criterion/criterion.h>
#include <criterion/redirect.h>

#include "base/buf.h"

Test(buf, collects)
{
	struct buf b = { 0 };

	cr_expect(str_is(buf_str(&b), ""), "an unused buffer is empty");
	buf_add(&b, S("un"));
	buf_puts(&b, "e ");
	buf_putc(&b, 'f');
	buf_format(&b, "%c%s", 'o', "is");
	buf_repeat(&b, '!', 3);
	buf_add(&b, (struct str){ NULL, 0 });
	cr_expect_str_eq(b.at, "une fois!!!");
	cr_expect_eq(b.len, strlen("une fois!!!"));
	buf_free(&b);
	cr_expect_null(b.at);
}

Test(buf, is_terminated_at_every_length)
{
	struct buf b = { 0 };

	for (size_t len = 1; len < 2000; len++) {
		buf_putc(&b, 'x');
		cr_assert_eq(strlen(b.at), len);
		cr_assert_lt(b.len, b.room);
	}
	buf_free(&b);
}

Test(buf, formats_what_does_not_fit)
{
	static const int widths[] = { 0, 1, 254, 255, 256, 257, 512, 5000 };

	for (size_t i = 0; i < COUNT(widths); i++) {
		struct buf b = { 0 };

		buf_format(&b, "%*s", widths[i], "");
		buf_format(&b, "%*d", 300, 7);
		cr_expect_eq(b.len, (size_t)widths[i] + 300, "width %d", widths[i]);
		cr_expect_eq(strlen(b.at), b.len, "width %d", widths[i]);
		cr_expect_eq(b.at[b.len - 1], '7', "width %d", widths[i]);
		buf_free(&b);
	}
}

Test(buf, clear_keeps_the_memory)
{
	struct buf b = { 0 };

	buf_repeat(&b, 'x', 5000);
	const char *at = b.at;
	buf_clear(&b);
	cr_expect_str_eq(b.at, "");
	buf_repeat(&b, 'y', 5000);
	cr_expect_eq(b.at, at);
	buf_free(&b);
}

Test(buf, keeps_a_nul_inside)
{
	struct buf b = { 0 };

	buf_add(&b, (struct str){ "a\0b", 3 });
	cr_expect(str_equal(buf_str(&b), (struct str){ "a\0b", 3 }));
	buf_free(&b);
}

Test(buf, an_impossible_size_ends_the_process, .exit_code = 3)
{
	struct buf b = { 0 };

	cr_redirect_stderr();
	buf_putc(&b, 'x');
	buf_reserve(&b, SIZE_MAX - 10);
}
