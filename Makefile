.DEFAULT_GOAL := help
PYTHON ?= python3
BIN := .venv/bin

.PHONY: help run test lint format bench lock dictionary clean

help:  ## what can be made
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/'

# The environment is made once per lock file.
.venv/installed: requirements.txt pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

run: .venv/installed  ## set up, ingest the bundled sample site over HTTP on loopback, show what it made
	$(BIN)/python -m tests.demo

test: .venv/installed  ## run the tests
	$(BIN)/pytest -n auto --dist loadfile

lint: .venv/installed  ## check format, rules and types
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy

format: .venv/installed  ## format the code
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

.venv/bench: requirements-bench.txt .venv/installed
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements-bench.txt
	@touch $@

bench: .venv/bench  ## measure the rates of each stage beside those of plain peers
	$(BIN)/python -m tests.bench

dictionary: .venv/installed  ## write warehouse/README.md from the comments in sql/
	$(BIN)/python -m warehouse.dictionary

lock:  ## write the hash-locked requirements again (needs uv)
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate --custom-compile-command "make lock" --extra dev pyproject.toml -o requirements.txt
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate --custom-compile-command "make lock" --extra dev --extra bench -c requirements.txt pyproject.toml -o requirements-bench.txt

clean:  ## remove the environment and the warehouse's data
	rm -rf .venv
	git clean -fdXq warehouse
