"""Style sheets and scripts that the settings name."""

from pathlib import Path

import pytest

from memoire.checks.assets import asset_problems
from memoire.problem import Problem

SETTINGS = "extra_css:\n  - a.css\n  - https://example.org/b.css\nextra_javascript: [c.js]\n"


def problems(root: Path, css: str | bytes = "", settings: str = SETTINGS) -> list[Problem]:
    (root / "docs").mkdir()
    (root / "mkdocs.yml").write_text(settings, "utf-8")
    (root / "docs" / "a.css").write_bytes(css if isinstance(css, bytes) else css.encode())
    (root / "docs" / "c.js").write_text("", "utf-8")
    return list(asset_problems(root))


@pytest.mark.parametrize(
    "css",
    [
        "",
        "a { b: c }\n@media print { a { b: c } }",
        "/* { */ a::before { content: '}' }",
        'a::before { content: "\\"}" } /* }\n{ */',
    ],
)
def test_a_style_sheet_without_mistakes_has_no_problems(tmp_path: Path, css: str) -> None:
    assert problems(tmp_path, css) == []


@pytest.mark.parametrize(
    ("css", "line", "what"),
    [
        ("a { b: c }\n/*\n*/ a { b: c", 3, "The { of this line is never closed."),
        ("@media print {\n  a { b: c }\n", 1, "The { of this line is never closed."),
        ("a { b: c }\n}\n", 2, "This } closes nothing."),
        (b"a { b: c }\n/* \xff */", 2, "The file is not UTF-8."),
    ],
)
def test_a_mistake_in_a_style_sheet_is_named(tmp_path: Path, css: str | bytes, line: int, what: str) -> None:
    (problem,) = problems(tmp_path, css)
    assert (problem.file, problem.line, problem.what) == ("docs/a.css", line, what)


def test_an_asset_that_does_not_exist_is_named_where_the_settings_name_it(tmp_path: Path) -> None:
    (problem,) = problems(tmp_path, settings=SETTINGS.replace("c.js", "none.js"))
    assert (problem.file, problem.line, problem.what) == ("mkdocs.yml", 4, "There is no docs/none.js.")


def test_settings_that_cannot_be_read_are_reported_elsewhere(tmp_path: Path) -> None:
    assert problems(tmp_path, settings="a: b: c") == []
