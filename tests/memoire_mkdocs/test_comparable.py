"""What MkDocs knows can be compared from build to build."""

import os
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from mkdocs.structure.toc import get_toc

from memoire_mkdocs.comparable import as_json, headings


def test_settings_become_json_whatever_they_are_made_of(tmp_path: Path) -> None:
    class Place(os.PathLike):
        def __fspath__(self) -> str:
            raise RuntimeError("no page is read now")

    value = {
        1: (None, True, 1.5),
        "set": {"b", "a"},
        "path": tmp_path,
        "place": Place(),
        "call": as_json,
        "own": object(),
    }
    assert as_json(value) == {
        "1": [None, True, 1.5],
        "set": ["a", "b"],
        "path": str(tmp_path),
        "place": Place.__qualname__,
        "call": "memoire_mkdocs.comparable.as_json",
        "own": "object",
    }


def test_headings_become_json_with_their_titles_ids_levels_and_those_below_them() -> None:
    tokens: Any = [
        {"level": 1, "id": "a", "name": "A", "children": [{"level": 2, "id": "b", "name": "B", "children": []}]}
    ]
    page: Any = SimpleNamespace(toc=get_toc(tokens))
    assert headings(page) == [["A", "a", 1, [["B", "b", 2, []]]]]
