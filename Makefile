# make demo   sets itself up in .venv, codes the example story, shows what it found
# make test   sets itself up in .venv, runs all tests
# make check  what a change must pass: format, lint, types, tests, quality
.PHONY: demo test check bench lock clean

BIN := .venv/bin

demo:
	@tools/setup.sh requirements.lock
	@$(BIN)/verbale demo

test:
	@tools/setup.sh requirements-dev.lock
	@$(BIN)/python -m pytest

check:
	@tools/setup.sh requirements-dev.lock
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/python -m pytest

bench:
	@tools/setup.sh requirements-dev.lock
	@test -n "$(CORPORA)" || { echo 'name the folders of pages to code: make bench CORPORA="folder folder"' >&2; exit 2; }
	@$(BIN)/python benchmarks/throughput.py $(CORPORA)

lock:
	@PATH="$(BIN):$$PATH" tools/lock.sh

clean:
	rm -rf .venv build dist demo *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis
