"""The rooms of the code are drawn from the code itself."""

import re
from pathlib import Path

import pytest

import memoire
from memoire.content.directive_use import Use
from memoire.directives.rooms import Rooms
from tests.memoire.directives.contexts import book, context, page
from tests.memoire.html_text import Text

PACKAGE = Path(memoire.__file__).parent
USE = Use("block", 1, "rooms", "")


@pytest.fixture(scope="module", params=["en", "zh"])
def described(request: pytest.FixtureRequest) -> list[str]:
    on = page("", request.param)
    return Rooms().markdown(USE, context(book([on], {}), on))


def test_every_module_is_listed_in_its_room(described: list[str]) -> None:
    for folder in [PACKAGE, *(path for path in PACKAGE.iterdir() if (path / "__init__.py").is_file())]:
        for file in folder.glob("*.py"):
            room = folder.name if folder != PACKAGE else file.stem
            (line,) = [line for line in described if line.startswith(f"- `{room}`: ")] or [""]
            assert file.stem == "__init__" or f"`{file.stem}`" in line


def test_imports_are_described_in_words_and_follow_the_way_of_the_data(described: list[str]) -> None:
    sentence = described[-1]
    assert described[-2] == ""
    imports = dict(re.findall(r"(\w+) (?:imports|导入) ([\w, 、]+?)(?=[;；.。])", sentence))
    assert {"problem"} <= set(re.findall(r"\w+", imports["content"])) <= {"problem", "storage", "texts"}
    assert "content" in imports["records"]
    assert "records" not in imports["content"]


def test_the_drawing_has_each_room_and_its_description(tmp_path: Path) -> None:
    on = page("")
    html = Rooms().html(USE, context(book([on], {}), on, drawings=tmp_path))
    assert "Which room imports which: " in html
    text = Text(html).text
    assert all(f"{room}/" in text for room in ("content", "records", "running", "handbook", "render", "directives"))
    assert "storage.py" in text
