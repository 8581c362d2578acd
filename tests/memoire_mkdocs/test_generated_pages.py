"""Pages with one small mistake each, made at random: every one is refused, or shown as it was meant."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from memoire.checks.before_running import before_running
from memoire.handbook.book import read_book
from memoire.problem import Problem
from tests.conftest import Project, make_project

PAGES = 60  # in one project, as a build takes seconds
PAGE = """\
---
description: Page {n}
label: Label {n}
questions:
  - "{question}{n}? {{#part}}"
---
# {title}{n}

{text} `code{n}`, **strong{n}**. [✓](claim:claim-{n})

```python exec="on"
--8<-- "many/program{n}.py"
```

## {part}{n} {{#part}}

- item{n}
- [link{n}](../index.md#more)

!!! note "{note}{n}"

    inside{n}

| {head} | head{n} |
| --- | --- |
| cell{n} | `value{n}` |

1. first{n}
2. second{n}

??? question "{note}{n}"

    folded{n}

[reference{n}][there-{n}] $x_{n}$

[there-{n}]: ../index.md
"""
WORDS = {
    "en": {"question": "Question ", "title": "Title ", "text": "With", "part": "Part ", "note": "Box ", "head": "Head"},
    "zh": {"question": "问题 ", "title": "标题 ", "text": "包括", "part": "部分 ", "note": "说明 ", "head": "表头"},
}
PROGRAM = 'x = {n} + 1\nprint("printed{n}", x)\nassert x == {n} + 1  # claim: claim-{n}\n'
LINES = PAGE.format(n="100", **WORDS["en"]).split("\n")[:-1]
QUESTION = next(number for number, line in enumerate(LINES, 1) if "Question" in line)
# What each word of a page is shown in.
ROLES = {
    **{"code": "code", "strong": "strong", "item": "li", "link": "li a", "inside": ".admonition", "head": "th"},
    **{"cell": "td", "value": "td code", "first": "ol li", "second": "ol li", "folded": "details", "reference": "a"},
    "printed": ".program",
}
MARKS = re.compile(r"--8<|exec=|\]\(|claim:|\{#|```|!!|\?\?|\||\*|\]\[|<!-|^- |^\d\. |there-|\$|\t|[“”]", re.M)
FULL_WIDTH = dict(zip("()[]:!?|#.", "（）【】：！？｜＃．", strict=True))  # as a Chinese keyboard writes them

Edit = Callable[[str, int], str]
# What happens to a mark of a line, which is at a position.
EDITS: dict[str, Edit] = {
    "leave out": lambda line, at: line[:at] + line[at + 1 :],
    "double": lambda line, at: line[: at + 1] + line[at:],
    "exchange with the next": lambda line, at: line[:at] + line[at + 1 : at + 2] + line[at] + line[at + 2 :],
    "add a blank": lambda line, at: f"{line[: at + 1]} {line[at + 1 :]}",
    "make curly": lambda line, at: line.replace('"', "”", 1),
    "make a dash": lambda line, at: line.replace("-", "–", 1),
    "make full-width": lambda line, at: line[:at] + FULL_WIDTH.get(line[at], line[at]) + line[at + 1 :],
    "change case": lambda line, at: line.swapcase(),
    "put a line above": lambda line, at: f"\n{line}",
    "indent": lambda line, at: " " * (1 + at % 4) + line,
    "indent by a tab": lambda line, at: f"\t{line}",
    "remove blanks": lambda line, at: line.lstrip(),
}


@dataclass(frozen=True)
class Mistake:
    """One edit of one line.

    Attributes:
        line: The line, counted from 1.
        edit: Name of the edit.
        place: Which of the marks of the line.
    """

    line: int
    edit: str
    place: int

    def applied(self, text: str) -> str:
        """A page with this mistake."""
        lines = text.split("\n")
        old = lines[self.line - 1]
        marks = [found.start() for found in re.finditer(r"[^\w\s。]| ", old)] or [0]
        lines[self.line - 1] = EDITS[self.edit](old, marks[self.place % len(marks)])
        return "\n".join(lines)


MISTAKES = st.builds(
    Mistake,
    st.sampled_from([number for number, line in enumerate(LINES, 1) if line]),
    st.sampled_from(sorted(EDITS)),
    st.integers(0, 39),
)


@settings(max_examples=2, derandomize=True, database=None, phases=[Phase.generate])
@given(st.lists(MISTAKES, min_size=PAGES, max_size=PAGES, unique=True))
def test_a_mistake_is_refused_at_its_line_or_the_page_is_right(
    tmp_path_factory: pytest.TempPathFactory, mistakes: list[Mistake]
) -> None:
    project = make_project(tmp_path_factory.mktemp("generated") / "project")
    made = {str(100 + place): mistake for place, mistake in enumerate(mistakes)}
    for number, mistake in made.items():
        write(project, number, mistake)
    refused = refuse(project, made)
    assert 0 < len(refused) < PAGES
    far = [(made[number], problems) for number, problems in refused.items() if not named(made[number], problems)]
    assert not far, "\n".join(map(str, far))
    build = project.build("-q")
    for number in set(re.findall(r"docs/\w+/many/page(\d+)\.md:\d+: No snippet contains the claim", build.log)):
        remove(project, number)  # known only when programs have run
        refused[number] = []
        build = project.build("-q")
    assert build.status == 0, build.log
    wrong = {number: faults(project, number) for number in made.keys() - refused.keys()}
    assert not any(wrong.values()), "\n".join(f"{made[number]}: {found}" for number, found in wrong.items() if found)


def write(project: Project, number: str, mistake: Mistake) -> None:
    """A page in both languages with the same mistake, and its program."""
    for language, words in WORDS.items():
        text = mistake.applied(PAGE.format(n=number, **words))
        project.write(f"docs/{language}/many/page{number}.md", text)
    project.write(f"snippets/many/program{number}.py", PROGRAM.format(n=number))


def remove(project: Project, number: str) -> None:
    for file in (f"docs/en/many/page{number}.md", f"docs/zh/many/page{number}.md", f"snippets/many/program{number}.py"):
        project.delete(file)


def refuse(project: Project, made: dict[str, Mistake]) -> dict[str, list[Problem]]:
    """Remove the pages that the check refuses; returns what it said of each."""
    refused: dict[str, list[Problem]] = {}
    for problem in before_running(read_book(project.root)):
        number = Path(problem.file).stem[-3:]
        assert number in made, problem
        refused.setdefault(number, []).append(problem)
    for number in refused:
        remove(project, number)
    assert before_running(read_book(project.root)) == []
    return refused


def named(mistake: Mistake, problems: list[Problem]) -> bool:
    """Whether one message in each language, and no other, names the line, one beside it, or what needs its heading."""
    lines = [problem.line for problem in problems if problem.file.startswith("docs/")]
    return len(lines) == len(problems) <= 2 and all(abs(line - mistake.line) <= 2 or line == QUESTION for line in lines)


def faults(project: Project, number: str) -> list[str]:
    """What is not shown as it was meant on the page of a project."""
    page = BeautifulSoup(project.read(f"site/many/page{number}/index.html"), "html.parser").select_one("article")
    assert page
    found = [f"{word} is not in {role}" for word, role in ROLES.items() if not shown(page.select(role), word + number)]
    parts = ("h1", "h2#part", f'[id="claim-claim-{number}"]')
    found += [f"there is no {part}" for part in parts if not page.select(part)]
    for code in page.select("code, pre, .program, .headerlink, .arithmatex, script, svg"):
        code.extract()
    return found + [f"readers see {mark[0]!r}" for mark in MARKS.finditer(page.get_text())]


def shown(elements: Iterable[Tag], word: str) -> bool:
    return any(word in element.get_text().lower() for element in elements)
