# serve · build · test · soak · check · bench · new: what each does is in README.md; lock: in the page on maintaining.
# The environment is made with the first of them, and again when a requirements file changes.

PYTHON ?= python3
TORCH := $(shell grep '^torch==' requirements.txt)
OLDEST := $(shell sed -n 's/^requires-python = ">=\(.*\)"/\1/p' pyproject.toml)
TORCH_INDEX := https://download.pytorch.org/whl/cpu
BIN := .venv/bin
export PATH := $(CURDIR)/$(BIN):$(PATH)
# Material prints the same long notice on the future of MkDocs at every start.
export NO_MKDOCS_2_WARNING := 1

.PHONY: serve build test soak browser check bench conformance new lock

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
	pytest --numprocesses auto --dist loadfile --no-loadscope-reorder

# What `make test` does a few times or for a part: random edits, killed builds, notebooks, axe, a second cold site.
soak: .venv/dev
	pytest --numprocesses auto -m slow

# First, so that nobody waits for a test that needs one.
browser: .venv/dev
	python -m tests.browser.find

bench: .venv/bench
	python -m bench
	python -m bench.beside_peers
	python -m bench.recordings
	python -m bench.serving
	python -m bench.lighthouse

# Programs by plain Python and by the engine. Plain Python takes 10 minutes the first time, so it is no test.
conformance: .venv/dev
	python -m tests.conformance

new: .venv/site
	memoire new "$(PAGE)"

# Pins what everything depends on, for each Python and system: anew from the direct pins alone, as old ones would hold
# it back. Not after .venv/dev, which cannot be set up while pins contradict each other. The packages of CUDA stay out:
# torch names the versions that it needs, and Dependabot would raise them.
lock: .venv/python
	pip install --quiet $(shell grep '^uv==' requirements-dev.txt)
	grep -h '^[A-Za-z]' requirements*.txt | uv pip compile - --quiet --upgrade --universal \
		--python-version $(OLDEST) --no-python-downloads --custom-compile-command 'make lock' \
		--annotation-style line --output-file .venv/constraints.txt
	grep -Ev '^(cuda|nvidia|triton)' .venv/constraints.txt > constraints.txt

.venv/python:
	$(PYTHON) -m venv .venv
	touch $@

# The project itself comes first, as it says at once whether this Python is new enough. Then torch, alone from PyTorch's
# own index, which has a build without the gigabytes of CUDA. Where that index cannot be reached (asked once, for 5 s),
# pip's own configuration must offer such a build.
.venv/site: .venv/python requirements.txt constraints.txt pyproject.toml
	@echo "Setting up .venv. Torch is 200 MB, so the first time takes a few minutes."
	pip install --quiet --no-deps -e .
	@if python -c "import urllib.request as u; u.urlopen('$(TORCH_INDEX)/torch/', timeout=5)" 2>/dev/null; \
	then pip install --no-deps --index-url $(TORCH_INDEX) $(TORCH); \
	else pip install --no-deps $(TORCH)$(if $(filter Linux,$(shell uname)),+cpu); fi
	pip install -r requirements.txt
	touch $@

.venv/dev: .venv/site requirements-dev.txt
	pip install -r requirements-dev.txt
	touch $@

.venv/bench: .venv/dev requirements-bench.txt
	pip install -r requirements-bench.txt
	touch $@
