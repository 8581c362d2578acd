"""A page as a Jupyter notebook: text, whole programs, and the outputs that they printed on the page.

Notebooks are JSON: https://nbformat.readthedocs.io/en/latest/format_description.html
"""

import ast
import json
from typing import Any

from memoire.content.page import Page
from memoire.export.edition import Edition
from memoire.export.parts import Part, Program
from memoire.records.environment import environment, public_version
from memoire.texts import texts

METADATA = {
    "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},
}


def notebook(edition: Edition, page: Page, content: list[Part]) -> str | None:
    """The text of an .ipynb file, the same in every build; None if the page shows no program."""
    if not any(isinstance(part, Program) for part in content):
        return None
    about = {name: public_version(environment()[name]) for name in ("torch", "python")}
    words = texts(edition.language, "notebook")
    origin = words["origin"].format(
        name=edition.name, link=edition.address(page.path), copyright=edition.copyright, **about
    )
    install = f"{words['install']}\n# %pip install torch=={about['torch']}"
    cells = [_text(f"# {page.title}\n\n{origin}"), _code(install, [])]
    for part in content:
        cells += _program(part) if isinstance(part, Program) else [_text(_without_title(part))]
    cells = [cell for cell in cells if cell["source"]]
    for number, cell in enumerate(cells):
        cell["id"] = f"cell-{number}"
    made = {"cells": cells, "metadata": METADATA, "nbformat": 4, "nbformat_minor": 5}
    return json.dumps(made, ensure_ascii=False, sort_keys=True) + "\n"


def _without_title(text: str) -> str:
    return text.partition("\n")[2].strip() if text.startswith("# ") else text


def _program(program: Program) -> list[dict[str, Any]]:
    streams = [("stdout" if kind == "output" else "stderr", text) for kind, text in program.outputs]
    cell = _code(awaiting(program.source.rstrip()), streams)
    return [cell, _text(program.note)] if program.note else [cell]


def _text(text: str) -> dict[str, Any]:
    return {"cell_type": "markdown", "metadata": {}, "source": text}


def _code(source: str, streams: list[tuple[str, str]]) -> dict[str, Any]:
    outputs = [{"name": name, "output_type": "stream", "text": text} for name, text in streams]
    return {
        "cell_type": "code",
        "execution_count": None,
        "metadata": {},
        "outputs": outputs,
        "source": source,
    }


def awaiting(source: str) -> str:
    """The program with `await x` for `asyncio.run(x)`, since the event loop of a notebook already runs."""
    if "asyncio.run(" not in source:
        return source
    lines = source.split("\n")
    calls = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)]
    for call in calls:
        if ast.unparse(call.func) == "asyncio.run" and call.lineno == call.end_lineno:
            whole, inner = (ast.get_source_segment(source, node) or "" for node in (call, call.args[0]))
            lines[call.lineno - 1] = lines[call.lineno - 1].replace(whole, f"await {inner}")
    return "\n".join(lines)
