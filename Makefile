# make run and make test are the two commands; both work from a fresh checkout and say what is missing.
# Everything they install goes into .venv; only programs that tests ask (Chromium, LibreOffice) come from the system.

SHELL := /bin/bash
PORT ?= 8501
# auto: restart a page when its code changes, while writing code. Edits to the dataset are seen either way.
WATCH ?= none
# How many tests run side by side; but for those whose clicks are timed.
JOBS ?= 2
PY := .venv/bin/python

.DEFAULT_GOAL := help
.PHONY: help run check test bench lock pictures schema clean

help: ## say what there is
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /make \1|/' | column -t -s '|'

run: .venv/installed ## the dashboard on http://localhost:8501 (another port: make run PORT=8502)
	@$(PY) .ci/port_free.py $(PORT)
	@# Each session runs in a thread: without a bound each thread keeps memory of its own that it needed once.
	@exec env MALLOC_ARENA_MAX=2 $(PY) -m streamlit run dashboard.py --server.port $(PORT) --server.fileWatcherType $(WATCH)

check: .venv/installed-for-tests ## install what tests need, then ruff, mypy and the tests without a browser
	@set -e; for tool in libreoffice poppler librsvg qpdf; do bash .ci/$$tool.sh; done
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	@# mypy works on one core: beside the tests, it costs the time that it leaves the other idle. Its words come last.
	@echo 'mypy, and pytest -n $(JOBS) -m "not browser"'; said=$$(mktemp); $(PY) -m mypy . >$$said 2>&1 & mypy=$$!; \
	$(PY) -m pytest -n $(JOBS) -m "not browser"; tests=$$?; \
	wait $$mypy; types=$$?; cat $$said; rm -f $$said; exit $$((tests || types))

test: check ## the same, and the tests with a browser
	@set -e; for tool in chromium nginx; do bash .ci/$$tool.sh; done
	$(PY) -m pytest -n $(JOBS) --dist loadgroup -m "browser and not alone"
	$(PY) -m pytest -m alone

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
