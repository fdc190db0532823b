#include "source/attachment.h"

#include <errno.h>
#include <sys/stat.h>

#include "base/digest.h"
#include "base/file.h"

struct str attachment_media_type(struct str name, struct str bytes)
{
	/* with first bytes, they decide: a name is easily wrong */
	static const struct {
		const char *type, *first, *end;
	} known[] = {
		{ "application/pdf", "%PDF-", "" },
		{ "image/png", "\x89PNG\r\n\x1a\n", "" },
		{ "image/jpeg", "\xff\xd8\xff", "" },
		{ "application/zip", "PK\x03\x04", "" },
		{ "application/xml", "<?xml", "" },
		{ "application/xml", "", ".xml" },
		{ "text/plain", "", ".txt" },
	};

	for (size_t i = 0; i < COUNT(known); i++)
		if (known[i].first[0] != '\0' ? str_starts(bytes, known[i].first)
					      : str_ends(name, known[i].end))
			return str(known[i].type);
	return S("application/octet-stream");
}

/* A link is not followed: it may lead anywhere. */
static const char *check_links(struct arena *a, struct str folder, struct str path)
{
	for (size_t end = 0; end < path.len; end++) {
		struct stat st;

		end += str_find(str_part(path, end, path.len), '/');
		if (lstat(path_join(a, folder, str_part(path, 0, end)), &st) != 0)
			return errno == ENOENT || errno == ENOTDIR ? "no such file" : strerror(errno);
		if (S_ISLNK(st.st_mode))
			return "a link, which is not followed";
		if (end >= path.len && !S_ISREG(st.st_mode))
			return S_ISDIR(st.st_mode) ? "a folder" : "not a file";
	}
	return NULL;
}

static const char *read_bytes(struct arena *a, const char *path, struct str *bytes)
{
	switch (file_read(a, path, ATTACHMENT_MAX, bytes)) {
	case FILE_OK:
		return NULL;
	case FILE_MISSING:
		return "no such file";
	case FILE_DIRECTORY:
		return "a folder";
	case FILE_TOO_BIG:
		return "a file above 16 MiB";
	case FILE_UNREADABLE:
		break;
	}
	return strerror(errno);
}

const char *attachment_read(struct arena *a, struct str folder, struct str path, struct attachment *to)
{
	char digest[DIGEST_SIZE];
	const char *wrong = check_links(a, folder, path);

	*to = (struct attachment){ 0 };
	type_read(TYPE_STRING, path_name(path), TYPE_LENIENT, a, &to->parts[DOCUMENT_NAME]);
	if (wrong == NULL)
		wrong = read_bytes(a, path_join(a, folder, path), &to->bytes);
	if (wrong != NULL)
		return wrong;
	digest_of(to->bytes, digest);
	to->parts[DOCUMENT_MEDIA_TYPE] = attachment_media_type(path, to->bytes);
	to->parts[DOCUMENT_SHA256] = arena_copy(a, str(digest));
	to->parts[DOCUMENT_SIZE] = arena_format(a, "%zu", to->bytes.len);
	return NULL;
}
