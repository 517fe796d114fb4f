# Every target sets up .venv by itself: all it needs is make and Python 3.11 or newer.
# A stamp in .venv remembers what was installed; it is stale once pyproject.toml or constraints.txt is newer.

.DEFAULT_GOAL := help
.PHONY: help report test eval manual fmt spark always
MAKEFLAGS += --no-builtin-rules --no-print-directory

PYTHON ?= python3
WORKERS ?= 2
VENV := .venv
BIN := $(VENV)/bin
OWNER := $(VENV)/.made-in
RUN := $(VENV)/.installed-run
TEST := $(VENV)/.installed-test
SPARK := $(VENV)/.installed-spark
INSTALL := $(BIN)/python -m pip install --quiet --quiet --disable-pip-version-check --constraint constraints.txt

# An environment holds absolute paths: one that came along with a copied or renamed folder, or that lost its
# interpreter, is made anew. One that a person made has no note of its owner and is used as it is.
STALE := $(shell test -x $(BIN)/python && { test ! -e $(OWNER) || test "$$(cat $(OWNER))" = "$(CURDIR)"; } || echo always)

help:
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-8s %s\n", $$1, $$2 }' Makefile

report: $(RUN) ## the findings of the dossier in this folder (the Andromède story)
	@$(BIN)/andro-check report

test: $(TEST) ## what CI runs: ruff, mypy, import-linter, pytest
	@$(BIN)/ruff check --quiet --output-format concise .
	@$(BIN)/ruff format --check --quiet --output-format concise . || { echo >&2 "Not formatted; 'make fmt' formats."; exit 1; }
	@$(BIN)/mypy --no-error-summary
	@contracts=$$($(BIN)/lint-imports --no-logo) || { echo "$$contracts"; exit 1; }
	@$(BIN)/python -m pytest --quiet --numprocesses $(WORKERS) --dist worksteal

eval: $(TEST) ## measure on stories outside this repository (needs ../shared)
	@test -d ../shared/dossiers || { \
	  echo >&2 "Nothing to measure on: ../shared/dossiers, the folder of stories with known answers, is missing."; \
	  exit 2; }
	@$(BIN)/python evaluation/run.py

manual: $(TEST) ## write the pages and the picture in docs/ that are made from the program
	@PYTHONPATH=tests $(BIN)/python -m handbook.write

spark: $(SPARK) ## install PySpark (500 MB), so that `make test` tries scans on it; it needs Java 17

fmt: $(TEST) ## mend what ruff can mend, then format
	@$(BIN)/ruff check --fix-only --quiet .
	@$(BIN)/ruff format --quiet .

$(BIN)/python: $(STALE)
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
	  echo >&2 "andro-check needs Python 3.11 or newer, and '$(PYTHON)' is none; name one: make PYTHON=python3.12"; \
	  exit 2; }
	@$(PYTHON) -m venv --clear $(VENV)
	@printf '%s\n' "$(CURDIR)" > $(OWNER)

$(RUN): pyproject.toml constraints.txt $(STALE) | $(BIN)/python
	@echo >&2 "Setting up $(VENV): once, under a minute"
	@$(INSTALL) --editable .
	@touch $@

$(TEST): pyproject.toml constraints.txt $(STALE) | $(BIN)/python
	@echo >&2 "Setting up $(VENV) with the tools of the tests: once, under a minute"
	@$(INSTALL) --editable '.[test]'
	@touch $@ $(RUN)

$(SPARK): pyproject.toml constraints.txt $(STALE) | $(TEST)
	@echo >&2 "Adding PySpark to $(VENV): once, a minute or two"
	@$(INSTALL) --editable '.[test,spark]'
	@touch $@

always:
