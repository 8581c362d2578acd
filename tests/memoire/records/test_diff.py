"""What differs between two real runs of the same programs, the second after some were edited."""

import json
import re

import pytest

from memoire.records.diff import LINES, LONGEST, WIDTH, changes, markdown
from memoire.records.published import Published, from_text
from tests.conftest import Project, make_project
from tests.memoire.commands.command_line import memoire

CLAIMED = "x = [1, 2]\nprint(x)\nassert len(x) == 2  # claim: two-items\n"
GRAPH = "import torch\n\n# graph: y\nx = torch.ones(2, requires_grad=True)\ny = x{}\n"


@pytest.fixture(scope="module")
def runs(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A project with the records of two runs, `old.json` and `new.json`."""
    project = make_project(tmp_path_factory.mktemp("diff") / "project")
    programs = {
        "same": "print('always')\n",
        "claimed": CLAIMED,
        "removed": "print('so long')\n",
        "fails": "print('half')\n",
        "graph": GRAPH.format(" * 2"),
        "long": "for i in range(50):\n    print(i, '`' * 5, '|' * 3)\n",
    }
    for name, source in programs.items():
        project.write(f"snippets/edited/{name}.py", source)
        project.page(f"edited/{name}", f"edited/{name}.py", "first-claim")
    ended = memoire(project.root, "run", "--records", "old.json")
    assert ended.exit_code == 0, ended.stderr
    project.write(
        "snippets/edited/claimed.py", CLAIMED.replace("2]", "2, 3]").replace("two-", "").replace("== 2", "> 2")
    )
    project.write("snippets/edited/fails.py", "print('half')\nraise ValueError('no more')\n")
    project.write("snippets/edited/graph.py", GRAPH.format(".exp()"))
    project.write("snippets/edited/long.py", "for i in range(50):\n    print(-i, '`' * 5, '|' * 3, 'x' * 999)\n")
    project.write("snippets/edited/added.py", "print('hello')\n")
    project.delete("snippets/edited/removed.py")
    ended = memoire(project.root, "run", "--records", "new.json")
    assert ended.exit_code == 0, ended.stderr
    assert "1 failed, which is part of the records in new.json" in ended.stdout
    return project


@pytest.fixture(scope="module")
def shown(runs: Project) -> str:
    """What differs, as Markdown."""
    return markdown(read(runs, "old.json"), read(runs, "new.json"))


def read(project: Project, file: str) -> Published:
    return from_text(project.read(file))


def row(shown: str, program: str) -> str:
    (line,) = [line for line in shown.splitlines() if line.startswith(f"| `snippets/{program}` |")]
    return line


def section(shown: str, program: str) -> list[str]:
    return shown.partition(f"### `snippets/{program}`\n\n")[2].partition("\n\n###")[0].splitlines()


def test_only_programs_whose_records_changed_are_listed(runs: Project) -> None:
    assert [change.program for change in changes(read(runs, "old.json"), read(runs, "new.json"))] == [
        f"edited/{name}.py" for name in ("added", "claimed", "fails", "graph", "long", "removed")
    ]


def test_each_row_says_what_changed_and_the_pages_of_both_languages(shown: str) -> None:
    assert shown.startswith("## 6 of 9 programs changed\n\nBoth on numpy ")
    assert row(shown, "edited/claimed.py") == (
        "| `snippets/edited/claimed.py` | output changed, claim two-items removed, claim items added, program edited "
        "| docs/en/edited/claimed.md, docs/zh/edited/claimed.md |"
    )
    assert "| new program |" in row(shown, "edited/added.py")
    assert "| program removed |" in row(shown, "edited/removed.py")
    assert "| fails, program edited |" in row(shown, "edited/fails.py")


def test_before_and_after_are_shown_below_as_a_diff(shown: str) -> None:
    assert section(shown, "edited/claimed.py") == ["```diff", "-[1, 2]", "+[1, 2, 3]", "```"]
    assert section(shown, "edited/added.py") == ["```diff", "+hello", "```"]
    assert section(shown, "edited/fails.py") == [
        "```diff",
        " half",
        "+failed in line 2: This program raised ValueError.",
        "+ValueError: no more",
        "```",
    ]


def test_a_graph_that_changed_is_a_difference(shown: str) -> None:
    lines = section(shown, "edited/graph.py")
    assert "-graph: operation MulBackward0" in "\n".join(lines)
    assert "+graph: operation ExpBackward0" in "\n".join(lines)


def test_a_long_difference_is_cut_and_closes_its_fence(shown: str) -> None:
    lines = section(shown, "edited/long.py")
    assert (lines[0], lines[-1]) == ("``````diff", "``````")
    assert lines[-2] == f"… {2 * 50 - LINES} more lines"
    assert len(lines) == LINES + 3
    assert max(map(len, lines)) <= WIDTH + 2


def test_the_whole_is_cut_before_it_is_too_long_for_an_issue(runs: Project) -> None:
    data = json.loads(runs.read("new.json"))
    for number in range(100):
        data["records"][f"many/{number}.py"] = data["records"]["edited/long.py"]
    text = markdown(read(runs, "old.json"), from_text(json.dumps(data)))
    assert len(text) < LONGEST + 100
    assert "## 106 of 109 programs changed" in text
    assert re.search(r"^\| … \| \d\d programs more \| \|$", text, re.M)
    assert text.endswith("compare the two files with `memoire diff OLD NEW`.\n")


def test_a_run_compared_with_itself_has_no_difference(runs: Project) -> None:
    new = read(runs, "new.json")
    assert changes(new, new) == []
    assert markdown(new, new).startswith("## No difference in 8 programs\n\nBoth on numpy ")


def test_days_durations_and_properties_of_newer_files_are_no_difference(runs: Project) -> None:
    data = json.loads(runs.read("old.json"))
    data["$schema"] = "https://example.org/records.schema.json"
    for record in data["records"].values():
        record |= {"ran": "2031-01-01", "seconds": 9.0, "mood": "good"}
    assert changes(read(runs, "old.json"), from_text(json.dumps(data))) == []


def test_another_torch_is_named(runs: Project) -> None:
    other = from_text(runs.read("new.json").replace('"torch": "', '"torch": "9.'))
    text = markdown(read(runs, "old.json"), other)
    assert "Before: numpy " in text
    assert ", torch 9.2." in text
