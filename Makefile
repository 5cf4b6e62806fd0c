# make run serves the dashboard, make test tests it; each sets up what is missing first.

PYTHON := .venv/bin/python
DATASET := data/datasets/cuba
PARALLAX_TEXTS ?= ../shared/corpus

.PHONY: help run test lint format dataset methods translations bench screenshot screenshots setup browser lock audit clean

help: ## list these commands
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' Makefile

run: setup ## serve the dashboard at http://127.0.0.1:8050 (or PORT, HOST, PARALLAX_DATASET)
	@test -n "$$PARALLAX_DATASET" || test -f $(DATASET)/dataset.json || $(MAKE) dataset
	@exec $(PYTHON) -m gunicorn app:server --config gunicorn.conf.py

test: setup browser ## run all tests, in a real browser too
	$(PYTHON) -m pytest

lint: setup ## check style and types
	$(PYTHON) -m ruff check
	$(PYTHON) -m ruff format --check
	$(PYTHON) -m mypy

format: setup ## put the code into the house style
	$(PYTHON) -m ruff check --fix
	$(PYTHON) -m ruff format

dataset: setup ## build the Cuba dataset again from the texts in PARALLAX_TEXTS (../shared/corpus)
	$(PYTHON) -m preprocessing build data/cuba --texts $(PARALLAX_TEXTS) --out $(DATASET)

methods: setup ## write the tables of docs/methods.md and the outputs of docs/notebook.md again
	$(PYTHON) -m benchmarks.sensitivity
	$(PYTHON) -m benchmarks.notebook

translations: setup ## bring the catalogues in locale/ to the messages of the code, and list what lacks a translation
	@$(PYTHON) tools/translations.py

bench: setup ## measure what a selection costs on a generated corpus (benchmarks/README.md)
	$(PYTHON) -m benchmarks.selections

setup: ## make .venv and fetch the chart bundle, as far as not done yet
	@sh tools/setup.sh

browser: setup
	@$(PYTHON) tools/browser.py

screenshot: setup browser ## take the pictures of the README and of shared links again
	@$(PYTHON) tools/screenshot.py

screenshots: setup browser ## picture every view at three widths, to be looked at (.cache/screenshots/index.html)
	@$(PYTHON) tools/screenshots.py

lock: setup ## pin the dependencies again (make lock UPGRADE=--upgrade takes the newest)
	UV_CUSTOM_COMPILE_COMMAND="make lock" $(PYTHON) -m uv pip compile --quiet --universal \
	  --python-version 3.11 --generate-hashes --group dev $(UPGRADE) pyproject.toml -o requirements.lock
	UV_CUSTOM_COMPILE_COMMAND="make lock" $(PYTHON) -m uv pip compile --quiet --universal \
	  --python-version 3.11 --generate-hashes --constraints requirements.lock pyproject.toml -o deploy/requirements.lock
	npm install --package-lock-only --ignore-scripts

audit: setup ## ask the registries whether a pinned package has a known weakness
	$(PYTHON) -m uv tool run pip-audit --requirement requirements.lock --require-hashes --disable-pip
	npm audit

clean: ## remove what set-up and the tools made
	rm -rf .venv .cache node_modules assets/vendor .hypothesis .mypy_cache .pytest_cache .ruff_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
