"""No undocumented interface is used without a test that says when an update breaks it."""

import inspect
import pkgutil
import re
from importlib import import_module
from pathlib import Path

import pytest

from memoire_mkdocs import undocumented

MODULES = [found.name for found in pkgutil.iter_modules(undocumented.__path__)]


@pytest.mark.parametrize("name", MODULES)
def test_each_function_of_a_module_is_called_in_the_tests_of_that_module(name: str) -> None:
    module = import_module(f"{undocumented.__name__}.{name}")
    functions = {
        function
        for function, found in inspect.getmembers(module, inspect.isfunction)
        if found.__module__ == module.__name__ and not function.startswith("_")
    }
    folder = Path(__file__).parent
    source = "".join((folder / file).read_text("utf-8") for file in (f"test_{name}.py", "sites.py"))
    assert {function for function in functions if not re.search(rf"\b{name}\.{function}\b", source)} == set()
