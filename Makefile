# make run and make test are the two commands; both work from a fresh checkout and say what is missing.
# Everything they install goes into .venv; only Chromium, for the browser tests, comes from the system.

SHELL := /bin/bash
PORT ?= 8501
# auto: restart a page when its code changes, while writing code. Edits to the dataset are seen either way.
WATCH ?= none
# How many tests without a browser run side by side; those with one want the machine to themselves.
JOBS ?= 2
PY := .venv/bin/python

.DEFAULT_GOAL := help
.PHONY: help run test bench lock pictures schema clean

help: ## say what there is
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /make \1|/' | column -t -s '|'

run: .venv/installed ## the dashboard on http://localhost:8501 (another port: make run PORT=8502)
	@$(PY) .ci/port_free.py $(PORT)
	@# Each session runs in a thread: without a bound each thread keeps memory of its own that it needed once.
	@exec env MALLOC_ARENA_MAX=2 $(PY) -m streamlit run dashboard.py --server.port $(PORT) --server.fileWatcherType $(WATCH)

test: .venv/installed-for-tests ## install what tests need, then ruff, mypy and pytest, browser tests included
	@bash .ci/chromium.sh
	@bash .ci/nginx.sh
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m mypy .
	$(PY) -m pytest -n $(JOBS) -m "not browser"
	$(PY) -m pytest -m browser

bench: .venv/installed-for-tests ## measure beside bare Streamlit and Dash (one alone: make bench NAME=pages)
	@bash .ci/chromium.sh
	$(PY) -m tests.bench $(NAME)

pictures: .venv/installed-for-tests ## renew tests/charts/pictures, once you have looked at the charts and mean the change
	@RENEW_PICTURES=1 $(PY) -m pytest -q tests/charts/test_pictures.py

schema: .venv/installed ## write data/schema.json from the model
	$(PY) -m extract schema

lock: ## write requirements.txt and tests/requirements.txt from pyproject.toml (UPGRADE=1: newest that fit)
	@bash .ci/lock.sh $(UPGRADE)

clean: ## remove what make made
	rm -rf .venv .venv-lock .venv-bench .mypy_cache .ruff_cache .pytest_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# The stamps: installed again only when the pins have changed.
.venv/installed: requirements.txt .ci/venv.sh
	@bash .ci/venv.sh requirements.txt
	@# As pip does for what it installs: the first start compiles nothing, even where Python may write no bytecode.
	@$(PY) -m compileall -q extract briefing
	@touch $@

# After the other, never beside it (make -j): two pips in one folder get in each other's way.
.venv/installed-for-tests: tests/requirements.txt .venv/installed
	@bash .ci/venv.sh tests/requirements.txt
	@touch $@
