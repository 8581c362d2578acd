"""What the benchmarks wrote is shown as it is, with what misses its bar marked."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from memoire.content.directive_use import Use
from memoire.directives.benchmarks import Benchmarks
from tests.memoire.directives.contexts import book, context, page

USE = Use("block", 1, "benchmarks", "")
ABOUT = {"day": "2026-11-30", "machine": "a machine"}
FOUND = {
    "builds": {
        "verdicts": {
            "10": [{"name": "warm", "value": 0.7, "bar": 0.5}],
            "50": [{"name": "warm", "value": 0.4, "bar": 0.5}],
            "all": [{"name": "memory", "value": 312, "bar": 600}, {"name": "recordings", "value": 0.3, "bar": None}],
        }
    },
    "beside_peers": {
        "pages": 2,
        "seconds": {
            "Memoire, cold": {"wall": 5.0},
            "Memoire, prose": {"wall": 1.0},
            "an interpreter a program, cold": {"wall": 40.0},
        },
        "verdicts": [],
    },
    "recordings": {"verdicts": []},
    "serving": {"verdicts": []},
}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "bench/results").mkdir(parents=True)
    for name, found in FOUND.items():
        (tmp_path / f"bench/results/{name}.json").write_text(json.dumps({**ABOUT, **found}), "utf-8")
    return tmp_path


def test_a_value_above_its_bar_says_so_in_the_column_of_its_size(root: Path) -> None:
    on = page("")
    made = replace(book([on], {}), root=root)
    lines = Benchmarks().markdown(USE, context(made, on))
    assert "| what is compared | 10 pages | 50 pages | at most |" in lines
    (row,) = [line for line in lines if line.startswith("| warm build")]
    assert row.endswith("| 0.70, missed | 0.40 | 0.50 |")
    (row,) = [line for line in lines if line.startswith("| memory")]
    assert row.endswith("| 312 | 600 |")
    (row,) = [line for line in lines if line.startswith("| share of a cold build: recordings")]
    assert row.endswith("| 0.30 | – |")
    assert any("2026-11-30 (a machine)" in line for line in lines)


@pytest.mark.parametrize(("language", "system"), [("en", "interpreters"), ("zh", "逐个解释器")])
def test_the_figure_has_each_system_and_its_numbers_elsewhere_in_words(root: Path, language: str, system: str) -> None:
    on = page("", language)
    made = replace(book([on], {}), root=root)
    text = Benchmarks().source(USE, context(made, on, drawings=root))
    assert "<svg" in text and system in text and "beside_peers.json" in text


@pytest.mark.parametrize("text", ["", "[]", "{}", "no JSON"])
def test_results_that_are_missing_or_damaged_are_asked_for_and_nothing_is_shown(root: Path, text: str) -> None:
    file = root / "bench/results/serving.json"
    file.write_text(text, "utf-8") if text else file.unlink()
    on = page("")
    made = replace(book([on], {}), root=root)
    (problem,) = Benchmarks().check(USE, on, made)
    assert "serving.json" in problem.what and problem.todo == "Run: make bench"
    assert Benchmarks().source(USE, context(made, on)) == ""
