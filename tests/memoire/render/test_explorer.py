"""The explorer of the handbook itself: every variant is a program, and what is shown is what it printed."""

import ast
import json
import subprocess
import sys
from collections.abc import Iterator

import pytest
from bs4 import BeautifulSoup

from memoire import explorer
from memoire.handbook.book import Book
from memoire.problem import report
from memoire.records.record import Failure
from memoire.content.template import Template
from tests.conftest import Project, make_project
from tests.real_site import ROOT

PATH = "explorer/two-layers.py"
SAMPLE = [
    "with=inference-mode-h",
    "w1=requires-grad-false,dropout=eval,detach=x-detach",
    "x=requires-grad-false,w2=requires-grad-false,with=inference-mode-h-y,detach=y-detach",
]
SWITCHED = """\
# switch x: 1 -> 0
x = 1
try:
    print("y:", 1 / x)
except ZeroDivisionError as error:
    print("error:", error)
# results: y
"""


@pytest.fixture(scope="module")
def book() -> Iterator[Book]:
    """The real handbook with all its records, kept ones where there are any."""
    made = Book(ROOT, print)
    made.start()
    assert made.finish() == []
    yield made
    if Book.runner:
        Book.runner.close()
        Book.runner = None


@pytest.fixture(scope="module")
def template(book: Book) -> Template:
    return book.templates[PATH]


def test_every_variant_is_a_program_of_its_own_and_valid_python(template: Template) -> None:
    assert len(template.variants) == 2 * 2 * 2 * 2 * 5 * 4
    assert len({variant.snippet.source for variant in template.variants}) == len(template.variants)
    for variant in template.variants:
        ast.parse(variant.snippet.source)
        lines = template.shown(variant, "en")
        assert len(lines) <= 30
        assert max(map(len, lines)) <= 60
        assert not [line for line in lines if "switch" in line or "# graph" in line or "# results" in line]


@pytest.mark.parametrize("id", SAMPLE)
def test_a_variant_pasted_into_a_file_prints_what_its_record_says(book: Book, template: Template, id: str) -> None:
    (variant,) = (variant for variant in template.variants if variant.id == id)
    program = "\n".join(template.shown(variant, "zh"))
    ended = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert ended.stdout == book.record(variant.snippet.path).stdout


def test_every_switch_changes_what_somebody_prints(book: Book, template: Template) -> None:
    """A position that never shows in an output would teach nothing."""
    outputs = {variant.options: book.record(variant.snippet.path).stdout for variant in template.variants}
    for place, options in enumerate(template.switches.values()):
        for option in options[1:]:
            assert any(
                outputs[state] != outputs[(*state[:place], options[0], *state[place + 1 :])]
                for state in outputs
                if state[place] is option
            ), option


def test_the_data_of_the_page_gives_back_every_program_output_and_graph(book: Book, template: Template) -> None:
    page = BeautifulSoup(explorer.runs(template, book.records, lambda graph: json.dumps(graph), "en"), "html.parser")
    script = page.select_one("script")
    assert script
    data = json.loads(str(script.string))
    for number, variant in enumerate(template.variants):
        record = book.record(variant.snippet.path)
        html = "\n".join(data["lines"][line] for line in data["programs"][number])
        assert BeautifulSoup(f"<pre>{html}</pre>", "html.parser").get_text().split("\n") == template.shown(
            variant, "en"
        )
        output, graph = data["runs"][number]
        text = BeautifulSoup(data["outputs"][output], "html.parser").select_one("code")
        assert text
        assert text.get_text() == record.stdout
        assert json.loads(data["graphs"][graph]) == record.graph


def test_the_table_says_of_every_run_what_it_printed(book: Book, template: Template) -> None:
    page = BeautifulSoup(explorer.runs(template, book.records, lambda _: "", "zh"), "html.parser")
    rows = page.select("tbody tr")
    assert [row.get("id") or "" for row in rows] == [variant.id for variant in template.variants]
    for row, variant in zip(rows, template.variants, strict=True):
        stdout = book.record(variant.snippet.path).stdout
        for cell in row.select("td"):
            said = [line for line in stdout.splitlines() if line.startswith(f"{cell['data-name']}:")]
            assert len(said) == 1
            assert cell.get_text() in said[0]
        assert len(row.select("td")) == (1 if "error:" in stdout else 3)


def test_the_switches_stand_as_the_template_does(book: Book, template: Template) -> None:
    form = BeautifulSoup(explorer.switches(template, book.records, "zh"), "html.parser")
    assert [legend.get_text() for legend in form.select("legend")] == list(template.switches)
    for field, options in zip(form.select("fieldset"), template.switches.values(), strict=True):
        inputs = field.select("input[type=radio]")
        assert [radio.has_attr("checked") for radio in inputs] == [True] + [False] * (len(options) - 1)
        assert [label.get_text().strip() for label in field.select("label")] == [
            option.label or "无" for option in options
        ]


@pytest.fixture
def switched(tmp_path_factory: pytest.TempPathFactory) -> Project:
    project = make_project(tmp_path_factory.mktemp("switched") / "project")
    for name in ("first", "second"):
        project.write(f"snippets/section/{name}.py", f"x = 2\nassert x  # claim: {name}-claim\n")
    project.write("snippets/section/switched.py", SWITCHED)
    for language, heading in (("en", "## More"), ("zh", "## 更多")):
        shown = '```python exec="on"\n--8<-- "section/switched.py"\n```\n\n<!-- runs: section/switched.py -->\n\n'
        project.edit(f"docs/{language}/index.md", heading, shown + heading)
    return project


def read(project: Project) -> tuple[Book, str]:
    made = Book(project.root, print)
    made.start()
    problems = made.problems + made.finish()
    return made, report(problems) if problems else ""


def test_variants_are_run_kept_and_counted_like_programs(switched: Project) -> None:
    book, problems = read(switched)
    assert not problems
    assert book.summary().startswith("ran 5 programs in")
    assert book.published()["variants"] == {"section/switched.py": 2}
    assert list(book.published()["records"]) == ["section/first.py", "section/second.py", "section/switched.py"]
    again, _ = read(switched)
    assert again.summary().startswith("ran 0 programs in 0.0 s, 5 from records")
    switched.edit("snippets/section/switched.py", "1 -> 0", "1 -> 4")
    assert read(switched)[0].summary().startswith("ran 2 programs in")  # the template, and its one other variant


@pytest.mark.parametrize(
    ("edit", "says"),
    [
        (
            ("snippets/section/switched.py", "1 -> 0", "1 -> none"),
            "switched.py:2: With x=none this program raised Name",
        ),
        (
            ("snippets/section/switched.py", "1 -> 0", "1 -> )"),
            "switched.py:2: With x= this program is no valid Python",
        ),
        (
            ("snippets/section/switched.py", "results: y", "results: y q"),
            "switched.py:1: As it stands this program pri",
        ),
        (
            ("docs/zh/index.md", "runs: section/switched", "runs: section/first"),
            "docs/zh/index.md:16: There is no temp",
        ),
    ],
)
def test_what_is_wrong_is_named_once(switched: Project, edit: tuple[str, str, str], says: str) -> None:
    switched.edit(*edit)
    _, problems = read(switched)
    assert problems.startswith("1 problem:")
    assert says in problems


def test_a_failed_variant_is_shown_as_failed(book: Book, template: Template) -> None:
    variant = template.variants[1]
    record = book.records[variant.snippet.path]
    failed = type(record)(record.snippet, record.digest, failure=Failure(3, "raised ValueError."))
    html = explorer.runs(template, {**book.records, variant.snippet.path: failed}, lambda _: "", "en")
    assert "This program raised ValueError." in html
