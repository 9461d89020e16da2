# Two commands on a fresh machine: `make demo` and `make test`. Everything lands in .venv.
# The locks name every package, so pip resolves nothing (--no-deps): an extra asked for by one of them
# (coverage[toml]) would otherwise make it look for versions that no lock pins.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet

.PHONY: demo test check coverage lock train wheel clean

demo: $(VENV)/.installed
	$(BIN)/pressearchiv demo

test: $(VENV)/.installed-dev
	$(BIN)/python -m pytest -n 2 --dist loadfile --no-loadscope-reorder

check: $(VENV)/.installed-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

coverage: $(VENV)/.installed-dev
	$(BIN)/python -m pytest --cov --cov-report=term-missing:skip-covered

wheel: $(VENV)/.installed-dev
	$(BIN)/python -m build --wheel

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Pressearchiv needs Python 3.11 or newer: make PYTHON=python3.12 ..." >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: requirements.lock pyproject.toml | $(VENV)/bin/python
	@echo "Installing into $(VENV) (a minute or two the first time) ..." >&2
	$(PIP) install --no-deps --require-hashes -r requirements.lock
	$(PIP) install --no-deps --editable .
	@touch $@

$(VENV)/.installed-dev: requirements-dev.lock $(VENV)/.installed
	$(PIP) install --no-deps --require-hashes -r requirements-dev.lock
	@touch $@

# Trains the model that ships in nlp/model from the measuring data beside the project.
train: $(VENV)/.installed-dev
	$(PIP) install --editable '.[train]'
	PATH="$(CURDIR)/$(BIN):$$PATH" OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 \
	  $(BIN)/python -m spacy project run all nlp/training

# Needs uv (https://docs.astral.sh/uv/): pins what pyproject.toml asks for, with hashes.
lock:
	uv pip compile pyproject.toml --universal --generate-hashes --no-emit-index-url \
	  --no-annotate --quiet --upgrade -o requirements.lock
	uv pip compile pyproject.toml --extra dev -c requirements.lock --universal --generate-hashes \
	  --no-emit-index-url --no-annotate --quiet --upgrade -o requirements-dev.lock

clean:
	rm -rf $(VENV) build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis
