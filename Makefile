# make            the program and its library       make test     the tests (sets the machine up first)
# make demo       what it does, on a sample         make check    layers, headers, warnings, format, lint, forms
# make asan       the tests under ASan and UBSan    make golden   accept what the program says now
# make bench      how fast it is, beside its floors make install  to $(DESTDIR)$(PREFIX)
# make test-browser the pages, in a real browser    make picture  the one of README.md, anew
# make test-editor what an editor says of YAML      make fuzz     any bytes, FUZZ_SECONDS each (60)
#
# Yours to set: BUILD PREFIX DESTDIR CC CFLAGS LDFLAGS; V=1 shows the commands.

NAME     = unefois
VERSION  = 0.1.0
BUILD   ?= build
PREFIX  ?= /usr/local
SHARE    = $(PREFIX)/share/$(NAME)
CFLAGS  ?= -O2 -g -D_FORTIFY_SOURCE=2 -fstack-protector-strong

PACKAGES = libxml-2.0 yaml-0.1 sqlite3 jansson nettle libarchive
WARNINGS = -Wall -Wextra -Wshadow -Wconversion -Wstrict-prototypes -Wmissing-prototypes -Wvla -Wswitch-enum -Werror=implicit
CSTD     = -std=c11 -D_XOPEN_SOURCE=700
COMPILE  = $(CC) $(CSTD) $(WARNINGS) $(STRICT) -Iengine $(PACKAGE_CFLAGS) $(CPPFLAGS) $(CFLAGS) $(SANITIZE)
LINK     = $(CC) $(CFLAGS) $(SANITIZE) $(LDFLAGS)
LIBS     = $(PACKAGE_LIBS) -lcsv

# Asked when first needed, once: tools/bootstrap may have installed pkg-config only then.
ask      = $(or $(shell pkg-config $(1) $(PACKAGES)),$(error libraries are missing: run tools/bootstrap))
PACKAGE_CFLAGS = $(eval PACKAGE_CFLAGS := $$(call ask,--cflags))$(PACKAGE_CFLAGS)
PACKAGE_LIBS   = $(eval PACKAGE_LIBS := $$(call ask,--libs))$(PACKAGE_LIBS)

ENGINE  := $(wildcard engine/*/*.c)
TOOL    := $(wildcard tools/$(NAME)/*.c)
SIRENE  := $(wildcard tools/sirene/*.c)
UNIT    := $(wildcard tests/unit/*.c)
FUZZ    := $(wildcard tests/fuzz/*.c)
BENCH   := $(wildcard tests/bench/*.c) tests/unit/bomb.c
HEADERS := $(wildcard engine/*/*.h tools/*/*.h tests/unit/*.h tests/bench/*.h tests/fuzz/*.h)
ALL_C   := $(sort $(ENGINE) $(TOOL) $(SIRENE) $(UNIT) $(BENCH))
object   = $(patsubst %.c,$(BUILD)/%.o,$(1))
Q       := $(if $(V),,@)

all: $(BUILD)/$(NAME) schemas

# What editors need of definitions, from the loader's own tables.
SCHEMAS = $(patsubst %,schemas/%.schema.json,form section concepts types provider burden wave table)
schemas: $(SCHEMAS)
$(SCHEMAS): schemas/%.schema.json: $(BUILD)/$(NAME)
	$(Q)$< help --format $*.schema >$@.new && { cmp -s $@.new $@ && rm $@.new && touch $@ || mv $@.new $@; }

$(BUILD)/$(NAME): $(call object,$(TOOL)) $(BUILD)/lib$(NAME).a
	@echo '  link    $@'
	$(Q)$(LINK) -o $@ $^ $(LIBS)

$(BUILD)/lib$(NAME).a: $(call object,$(ENGINE))
	@echo '  archive $@'
	$(Q)rm -f $@ && $(AR) rcs $@ $^

# Makes files as Insee's, of any size.
$(BUILD)/sirene: $(call object,$(SIRENE)) $(BUILD)/lib$(NAME).a
	@echo '  link    $@'
	$(Q)$(LINK) -o $@ $^ $(LIBS)

$(BUILD)/unit: $(call object,$(UNIT)) $(BUILD)/lib$(NAME).a | $(BUILD)/sirene
	@echo '  link    $@'
	$(Q)$(LINK) -o $@ $^ $(LIBS) -lcriterion

# tests/bench counts the first three, and plays the last one back from memory.
$(BUILD)/bench/bench: $(call object,$(BENCH)) $(BUILD)/lib$(NAME).a | $(BUILD)/$(NAME)
	@mkdir -p $(@D)
	@echo '  link    $@'
	$(Q)$(LINK) -Wl,--wrap=malloc,--wrap=calloc,--wrap=realloc,--wrap=sources_fetch -o $@ $^ $(LIBS)

$(BUILD)/%.o: %.c $(BUILD)/flags
	@mkdir -p $(@D)
	@echo '  compile $<'
	$(Q)$(COMPILE) $(DEFINES) -MMD -MP -c -o $@ $<

# The examples of messages, as C.
EXAMPLES := $(sort $(wildcard engine/text/examples/*))
$(BUILD)/engine/text/examples.inc: engine/text/examples $(EXAMPLES) tools/embed
	@mkdir -p $(@D)
	$(Q)tools/embed $(EXAMPLES) >$@
$(BUILD)/engine/text/example.o: $(BUILD)/engine/text/examples.inc
$(BUILD)/engine/text/example.o: DEFINES = -I$(BUILD)/engine

$(BUILD)/tools/%.o: DEFINES = $(TOOL_DEFINES)
TOOL_DEFINES = -Itools -DUNEFOIS_SHARE='"$(SHARE)/forms"' -DUNEFOIS_VERSION='"$(VERSION)"'

# Changes when what is compiled with does, and only then.
$(BUILD)/flags: always
	@mkdir -p $(@D)
	@echo '$(CC) $(CSTD) $(WARNINGS) $(STRICT) $(CPPFLAGS) $(CFLAGS) $(SANITIZE) $(subst ',,$(TOOL_DEFINES))' >$@.new
	@cmp -s $@.new $@ && rm $@.new || mv $@.new $@

# What runs on a fresh machine sets it up first, and only then looks for libraries;
# one after the other, as they share $(BUILD): under -j what each makes is parallel.
ifneq ($(filter test test-browser test-editor picture demo asan golden bench check fuzz,$(MAKECMDGOALS)),)
.NOTPARALLEL:
endif
test demo asan golden bench:
	@tools/bootstrap
	@$(MAKE) --no-print-directory $@-ready

test-ready: $(BUILD)/unit $(BUILD)/$(NAME)
	LC_ALL=C.UTF-8 LANGUAGE= PROGRAM=$(BUILD)/$(NAME) $(BUILD)/unit

golden-ready: $(BUILD)/unit $(BUILD)/$(NAME)
	GOLDEN=accept LC_ALL=C.UTF-8 LANGUAGE= PROGRAM=$(BUILD)/$(NAME) $(BUILD)/unit --filter '@(golden|cli)/*'

test-browser picture:
	@tools/bootstrap build browser
	@$(MAKE) --no-print-directory $@-ready

test-browser-ready: $(BUILD)/$(NAME)
	@BUILD=$(BUILD) tests/browser/run

test-editor:
	@tools/bootstrap build editor
	@$(MAKE) --no-print-directory all
	@BUILD=$(BUILD) tests/editor/run

fuzz:
	@tools/bootstrap build fuzz
	@BUILD=$(BUILD) tests/fuzz/run

picture-ready: $(BUILD)/$(NAME)
	BUILD=$(BUILD) PYTHONDONTWRITEBYTECODE=1 /usr/bin/python3 tests/browser/picture.py tests/browser/before_after.png

demo-ready: $(BUILD)/$(NAME)
	@PROGRAM=$(BUILD)/$(NAME) tools/demo

# A leak does not fail a Criterion test: the log it leaves does. The log is in /tmp
# because tests change folder, and the path of this one may hold spaces.
asan-ready:
	@logs=$$(mktemp -d /tmp/$(NAME)-asan-XXXXXX) && trap 'rm -rf $$logs' EXIT && \
	ASAN_OPTIONS=log_path=$$logs/log UBSAN_OPTIONS=print_stacktrace=1 \
		$(MAKE) --no-print-directory test-ready BUILD=$(BUILD)/asan CFLAGS='-O1 -g -fno-omit-frame-pointer' \
		SANITIZE='-fsanitize=address,undefined -fno-sanitize-recover=all'; \
	status=$$?; ! cat $$logs/log.* 2>/dev/null && exit $$status

check:
	@tools/bootstrap build test check
	tools/floors
	@$(MAKE) --no-print-directory check-headers check-format check-lint
	@$(MAKE) --no-print-directory BUILD=$(BUILD)/strict STRICT=-Werror check-forms

check-headers:
	@for h in $(HEADERS); do \
		$(COMPILE) -Werror $(TOOL_DEFINES) -fsyntax-only -x c $$h || exit 1; done

check-format:
	@echo '  format'
	$(Q)clang-format --dry-run -Werror $(ALL_C) $(FUZZ) $(HEADERS)

check-lint: $(BUILD)/engine/text/examples.inc
	@echo '  lint'
	$(Q)cppcheck --quiet --std=c11 --enable=warning,portability,performance --error-exitcode=1 -j2 \
		--suppressions-list=tools/cppcheck.txt --inline-suppr -Iengine -Itools $(ENGINE) $(TOOL) $(SIRENE)
	$(Q)printf '%s\n' $(ENGINE) $(TOOL) $(SIRENE) | \
		FLAGS='$(CSTD) -Iengine -I$(BUILD)/engine $(PACKAGE_CFLAGS) $(subst ',,$(TOOL_DEFINES))' \
		xargs -n4 -P2 sh -c 'clang-tidy --quiet "$$@" -- $$FLAGS 2>/dev/null' lint

check-forms: $(BUILD)/unit $(BUILD)/$(NAME)
	$(BUILD)/$(NAME) check forms/
	$(BUILD)/$(NAME) test forms/

bench-ready: $(BUILD)/bench/bench $(BUILD)/sirene
	@BUILD=$(BUILD) tests/bench/run

# What --help says, for man and for shells.
HELP = $(addprefix $(BUILD)/help.,scdoc bash zsh fish)
$(HELP): $(BUILD)/help.%: $(BUILD)/$(NAME)
	$(Q)$< help --format $* >$@

install: all $(HELP)
	install -d "$(DESTDIR)$(PREFIX)/bin" "$(DESTDIR)$(SHARE)"
	install $(BUILD)/$(NAME) "$(DESTDIR)$(PREFIX)/bin/"
	cp -R forms schemas "$(DESTDIR)$(SHARE)/"
	chmod -R u=rwX,go=rX "$(DESTDIR)$(SHARE)"
	install -D -m 644 $(BUILD)/help.bash "$(DESTDIR)$(PREFIX)/share/bash-completion/completions/$(NAME)"
	install -D -m 644 $(BUILD)/help.zsh "$(DESTDIR)$(PREFIX)/share/zsh/site-functions/_$(NAME)"
	install -D -m 644 $(BUILD)/help.fish "$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/$(NAME).fish"
	@if command -v scdoc >/dev/null; then set -ex; \
		scdoc <$(BUILD)/help.scdoc >$(BUILD)/$(NAME).1; \
		install -D -m 644 $(BUILD)/$(NAME).1 "$(DESTDIR)$(PREFIX)/share/man/man1/$(NAME).1"; \
	else echo 'no scdoc, no man page: tools/bootstrap build installs it'; fi

clean:
	rm -rf $(BUILD)

always:
.PHONY: always all schemas test test-browser test-editor picture fuzz demo asan golden check bench install clean test-ready \
	test-browser-ready picture-ready demo-ready asan-ready bench-ready golden-ready check-headers check-format check-lint check-forms
.DELETE_ON_ERROR:
-include $(patsubst %.o,%.d,$(call object,$(ALL_C)))
