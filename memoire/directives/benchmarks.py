"""`<!-- benchmarks -->`: what `make bench` measured last: the bars as tables, and a figure beside other systems."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from memoire.content.directive_use import Use
from memoire.content.page import Page
from memoire.directives.directive import Context, Directive
from memoire.handbook.book import Book
from memoire.problem import Problem
from memoire.texts import texts

FOLDER = Path("bench/results")
NAMES = ("builds", "beside_peers", "recordings", "serving")


class Benchmarks(Directive):
    """Shows the data that the benchmarks wrote, so that no number is typed; nothing without them, while serving."""

    name, form = "benchmarks", "block"

    def check(self, use: Use, page: Page, book: Book) -> Iterator[Problem]:
        """All results are there and can be read."""
        for name in NAMES:
            if _read(book.root, name) is None:
                what = f"There is no {FOLDER}/{name}.json, or it is not as the benchmarks write it."
                yield Problem(page.file, use.line, what, "Run: make bench")

    def source(self, use: Use, context: Context) -> str:
        """The tables, and the figure below them."""
        if not (found := _read_all(context.book.root)):
            return ""
        words = texts(context.language, "benchmarks")
        figure = f'<figure class="diagram" tabindex="0">{_figure(found["beside_peers"], words, context)}</figure>'
        return "\n".join([*_tables(found, words), "", figure])

    def markdown(self, use: Use, context: Context) -> list[str]:
        """The tables alone."""
        found = _read_all(context.book.root)
        return _tables(found, texts(context.language, "benchmarks")) if found else []


def _read(root: Path, name: str) -> dict[str, Any] | None:
    try:
        found = json.loads((root / FOLDER / f"{name}.json").read_text("utf-8"))
    except (OSError, ValueError):
        return None
    return found if isinstance(found, dict) and found.keys() >= {"day", "machine", "verdicts"} else None


def _read_all(root: Path) -> dict[str, Any]:
    found = {name: one for name in NAMES if (one := _read(root, name))}
    return found if len(found) == len(NAMES) else {}


def _tables(found: dict[str, Any], words: dict[str, str]) -> list[str]:
    sizes = {size: many for size, many in found["builds"]["verdicts"].items() if size != "all"}
    heads = [words["what"], *(words["pages"].format(count=size) for size in sizes), words["bar"]]
    rows = [
        [words[many[0]["name"]], *(_value(one, words) for one in many), _number(many[0]["bar"])]
        for many in zip(*sizes.values(), strict=True)
    ]
    others = [*found["builds"]["verdicts"]["all"], *(one for name in NAMES[1:] for one in found[name]["verdicts"])]
    once = [[words[one["name"]], _value(one, words), _number(one["bar"])] for one in others]
    about = {name: words["measured"].format(**one) for name, one in found.items()}
    return [
        about["builds"],
        "",
        *_table(heads, rows),
        "",
        *_table([words["what"], words["value"], words["bar"]], once),
        "",
        words["peers"].format(count=found["beside_peers"]["pages"], about=about["beside_peers"]),
    ]


def _table(heads: list[str], rows: list[list[str]]) -> list[str]:
    return [f"| {' | '.join(cells)} |" for cells in (heads, ["---"] * len(heads), *rows)]


def _value(one: dict[str, Any], words: dict[str, str]) -> str:
    value = _number(one["value"])
    return value if one["bar"] is None or one["value"] <= one["bar"] else words["missed"].format(value=value)


def _number(value: float | None) -> str:
    if value is None:
        return "–"
    return f"{value:.2f}" if value < 100 else f"{value:.0f}"


def _figure(found: dict[str, Any], words: dict[str, str], context: Context) -> str:
    """Seconds of a cold build and of one after an edit of prose, by system."""
    systems = dict.fromkeys(name.rpartition(", ")[0] for name in found["seconds"])
    kinds = ("cold", "prose")
    lines = [" ".join(["system", *(words[f"series-{kind}"] for kind in kinds)])]
    for system in systems:
        values = [found["seconds"].get(f"{system}, {kind}", {}).get("wall", "nan") for kind in kinds]
        lines.append(" ".join([words.get(f"system-{system}", system).replace(" ", "-"), *map(str, values)]))
    options = {"x": "", "y": words["seconds"], "scale": "log", "alt": words["alt"]}
    return context.drawings.figure("bars", "\n".join(lines), options)


DIRECTIVES = [Benchmarks()]
