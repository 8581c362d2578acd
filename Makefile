# serve · build · test · check · bench · new: what each does is in README.md.
# The environment is made with the first of them, and again when a requirements file changes.

PYTHON ?= python3
TORCH := $(shell grep '^torch==' requirements.txt)
TORCH_INDEX := https://download.pytorch.org/whl/cpu
BIN := .venv/bin
export PATH := $(CURDIR)/$(BIN):$(PATH)
# Material prints the same long notice on the future of MkDocs at every start.
export NO_MKDOCS_2_WARNING := 1

.PHONY: serve build test browser check bench new

serve: .venv/site
	mkdocs serve

build: .venv/site
	mkdocs build

check: .venv/dev
	ruff format --check .
	ruff check .
	ty check
	codespell
	rumdl check --quiet .
	actionlint
	zizmor --offline --quiet .github
	lint-imports
	memoire check

test: browser check
	pytest

# First, so that nobody waits for a test that needs one.
browser: .venv/dev
	python -m tests.browser.find

bench: .venv/bench
	python -m bench
	python -m bench.lighthouse

new: .venv/site
	memoire new "$(PAGE)"

.venv/python:
	$(PYTHON) -m venv .venv
	touch $@

# Torch comes first and alone from PyTorch's own index, which has a build without the gigabytes of CUDA. Where that
# index cannot be reached (asked once, for 5 s), pip's own configuration must offer such a build.
.venv/site: .venv/python requirements.txt pyproject.toml
	@echo "Setting up .venv. Torch is 200 MB, so the first time takes a few minutes."
	@if python -c "import urllib.request as u; u.urlopen('$(TORCH_INDEX)/torch/', timeout=5)" 2>/dev/null; \
	then pip install --index-url $(TORCH_INDEX) $(TORCH); \
	else pip install $(TORCH)$(if $(filter Linux,$(shell uname)),+cpu); fi
	pip install -r requirements.txt
	touch $@

.venv/dev: .venv/site requirements-dev.txt
	pip install -r requirements-dev.txt
	touch $@

.venv/bench: .venv/dev requirements-bench.txt
	pip install -r requirements-bench.txt
	touch $@
