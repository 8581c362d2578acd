"""The explorer of the handbook itself: every variant is a program, and what is shown is what it printed."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator

import msgspec
import pytest
from bs4 import BeautifulSoup

from memoire.checks.after_running import after_running
from memoire.checks.before_running import before_running
from memoire.content.template import Template
from memoire.handbook.book import Book, read_book
from memoire.handbook.records_file import publish
from memoire.handbook.runs import Runs
from memoire.problem import report
from memoire.records.printed import printed_values
from memoire.records.record import Failure, Graph, Record
from memoire.render import explorer
from memoire.render.cells import markdown_cell
from memoire.render.graph_facts import facts
from memoire.running.choose_runner import LazyRunner
from tests.conftest import ROOT, Project, make_project

VARIANTS = {
    "explorer/two-layers.py": 960,
    "explorer/residual.py": 768,
    "explorer/gan-step.py": 576,
    "explorer/target-network.py": 288,
}
SAMPLE = [
    ("explorer/two-layers.py", "with=inference-mode-h"),
    ("explorer/two-layers.py", "w1=requires-grad-false,dropout=eval,detach=x-detach"),
    ("explorer/residual.py", "branch=a-detach"),
    ("explorer/gan-step.py", "g=requires-grad-false,second=fake-detach"),
    ("explorer/two-layers.py", "write=h-data-mul--2"),
    ("explorer/target-network.py", "copy=deepcopy-w,ema=no-grad-t-lerp--w-0-5"),
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
def runner() -> Iterator[LazyRunner]:
    made = LazyRunner()
    yield made
    made.close()


@pytest.fixture(scope="module")
def book(runner: LazyRunner) -> Book:
    """The real handbook with all its records, stored ones where there are any."""
    made = read_book(ROOT)
    runs = Runs(made, runner, print)
    runs.start()
    runs.wait()
    assert after_running(made) == []
    return made


@pytest.fixture(scope="module", params=VARIANTS)
def template(book: Book, request: pytest.FixtureRequest) -> Template:
    return book.templates[request.param]


def test_every_variant_is_a_program_of_its_own_and_valid_python(template: Template) -> None:
    assert len(template.variants) == VARIANTS[template.path]
    assert len({variant.snippet.source for variant in template.variants}) == len(template.variants)
    for variant in template.variants:
        ast.parse(variant.snippet.source)
        lines = template.visible_lines(variant, "en")
        assert len(lines) <= 30
        assert max(map(len, lines)) <= 60
        assert not [line for line in lines if re.search("# (switch|graph|results|explains)", line)]


@pytest.mark.parametrize(("path", "id"), SAMPLE)
def test_a_variant_pasted_into_a_file_prints_what_its_record_says(book: Book, path: str, id: str) -> None:
    template = book.templates[path]
    (variant,) = (variant for variant in template.variants if variant.id == id)
    program = "\n".join(template.visible_lines(variant, "zh"))
    ended = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert ended.stdout == book.records[variant.snippet.path].stdout


def result(record: Record) -> tuple[str, Graph | None]:
    return record.stdout, record.graph


def test_every_switch_changes_what_some_variant_prints_or_records(book: Book, template: Template) -> None:
    """A position that never shows would teach nothing, and could not say why it changes nothing."""
    outputs = {variant.options: result(book.records[variant.snippet.path]) for variant in template.variants}
    for place, options in enumerate(template.switches.values()):
        for option in options[1:]:
            assert any(
                outputs[state] != outputs[(*state[:place], options[0], *state[place + 1 :])]
                for state in outputs
                if state[place] is option
            ), option


def test_the_data_of_the_page_gives_back_every_program_output_and_graph(book: Book, template: Template) -> None:
    html = explorer.runs(template, book.records, lambda graph: msgspec.json.encode(graph).decode(), {}, "en")
    script = BeautifulSoup(html, "html.parser").select_one("script")
    assert script
    data = msgspec.json.decode(str(script.string))
    for number, variant in enumerate(template.variants):
        record = book.records[variant.snippet.path]
        html = "\n".join(data["lines"][line] for line in data["programs"][number])
        assert BeautifulSoup(f"<pre>{html}</pre>", "html.parser").get_text().split("\n") == template.visible_lines(
            variant, "en"
        )
        output, graph = data["runs"][number]
        text = BeautifulSoup(data["outputs"][output], "html.parser").select_one("code")
        assert text
        assert text.get_text() == record.stdout
        assert (
            msgspec.json.decode("".join(data["parts"][part] for part in data["graphs"][graph]), type=Graph)
            == record.graph
        )


def test_the_table_says_of_every_run_what_it_printed(book: Book, template: Template) -> None:
    page = BeautifulSoup(explorer.runs(template, book.records, lambda _: "", {}, "zh"), "html.parser")
    rows = page.select("tbody tr")
    assert [row.get("id") or "" for row in rows] == [variant.id for variant in template.variants]
    for row, variant in zip(rows, template.variants, strict=True):
        stdout = book.records[variant.snippet.path].stdout
        for cell in row.select("td"):
            printed = [line for line in stdout.splitlines() if line.startswith(f"{cell['data-name']}:")]
            assert len(printed) == 1
            assert cell.get_text() in printed[0]
        assert len(row.select("td")) == (1 if "error:" in stdout else len(template.results))


def test_the_table_as_text_has_a_row_for_each_run(book: Book, template: Template) -> None:
    head, line, *rows = explorer.runs_as_text(template, book.records, "en")
    assert head == "| Changed | " + " | ".join(f"`{name}`" for name in template.results) + " |"
    assert line == "| --- " * (1 + len(template.results)) + "|"
    assert len(rows) == len(template.variants)
    for row, variant in zip(rows, template.variants, strict=True):
        printed = dict(
            line.split(": ", 1) for line in book.records[variant.snippet.path].stdout.splitlines() if ": " in line
        )
        values = [markdown_cell(printed[name].strip()) for name in template.results]
        if error := printed.get("error"):
            values = [markdown_cell(re.split(r"\. |\.You ", error)[0]), *[""] * (len(values) - 1)]
        assert row.endswith("".join(f" {value} |" for value in values))
        assert all(option.label in row for _, option in template.changes(variant))


def test_a_gradient_arrives_exactly_where_a_recorded_way_leads(book: Book, template: Template) -> None:
    """The sentences on the page rest on this."""
    for variant in template.variants:
        record = book.records[variant.snippet.path]
        values = printed_values(record.stdout)
        if "error" in values:
            continue
        assert record.graph
        ways = facts(record.graph, template.roots)["ways"]
        for name in template.results:
            assert (values[name] != "None") == (name.removesuffix(".grad") in ways), (variant.id, name)


def test_every_error_has_a_page_that_explains_it(book: Book, template: Template) -> None:
    errors = [printed_values(book.records[variant.snippet.path].stdout).get("error") for variant in template.variants]
    assert any(errors)
    for error in filter(None, errors):
        assert [message for message in template.explains if message in error], error


def test_the_first_results_are_shown_below_the_picture(book: Book, template: Template) -> None:
    form = BeautifulSoup(explorer.switches(template, book.records, "zh"), "html.parser")
    stdout = book.records[template.variants[0].snippet.path].stdout
    shown = form.select("[role=status] .explorer__results .cell")
    assert shown
    assert all(cell.get_text() in stdout for cell in shown)
    assert len(form.select("svg button")) == sum(len(options) - 1 for options in template.switches.values())


def test_a_failed_variant_is_shown_as_failed(book: Book, template: Template) -> None:
    path = template.variants[1].snippet.path
    failed = msgspec.structs.replace(book.records[path], failure=Failure(3, "raised ValueError."))
    html = explorer.runs(template, {**book.records, path: failed}, lambda _: "", {}, "en")
    assert "This program raised ValueError." in html


@pytest.fixture
def switched(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A project whose home page shows a template and its runs."""
    project = make_project(tmp_path_factory.mktemp("switched") / "project")
    for name in ("first", "second"):
        project.write(f"snippets/section/{name}.py", f"x = 2\nassert x  # claim: {name}-claim\n")
    project.write("snippets/section/switched.py", SWITCHED)
    for language, heading in (("en", "## More"), ("zh", "## 更多")):
        shown = '```python exec="on"\n--8<-- "section/switched.py"\n```\n\n<!-- runs: section/switched.py -->\n\n'
        project.edit(f"docs/{language}/index.md", heading, shown + heading)
    return project


def run(project: Project, runner: LazyRunner) -> tuple[Book, Runs, str]:
    book = read_book(project.root)
    runs = Runs(book, runner, print)
    runs.start()
    runs.wait()
    problems = before_running(book) + after_running(book)
    return book, runs, report(problems) if problems else ""


def test_variants_are_run_stored_and_counted_like_programs(switched: Project, runner: LazyRunner) -> None:
    book, runs, problems = run(switched, runner)
    assert not problems
    assert runs.summary().startswith("ran 5 programs in")
    assert publish(book).variants == {"section/switched.py": 2}
    assert list(publish(book).records) == ["section/first.py", "section/second.py", "section/switched.py"]
    _, again, _ = run(switched, runner)
    assert again.summary().startswith("ran 0 programs in 0.0 s, 5 from records")
    switched.edit("snippets/section/switched.py", "1 -> 0", "1 -> 4")
    _, edited, _ = run(switched, runner)
    assert edited.summary().startswith("ran 3 programs in")  # the template, and the batch of its two variants


@pytest.mark.parametrize(
    ("file", "old", "new", "expected"),
    [
        (
            "snippets/section/switched.py",
            "1 -> 0",
            "1 -> none",
            "switched.py:2: With x=none this program raised Name",
        ),
        (
            "snippets/section/switched.py",
            "1 -> 0",
            "1 -> )",
            "switched.py:2: With x= this program is not valid Python",
        ),
        (
            "snippets/section/switched.py",
            "results: y",
            "results: y q",
            "switched.py:1: Unchanged, this program prints no 'q'.",
        ),
        (
            "docs/zh/index.md",
            "runs: section/switched",
            "runs: section/first",
            "docs/zh/index.md:16: There is no template snippets/section/first.py.",
        ),
    ],
)
def test_a_mistake_is_reported_once(
    switched: Project, runner: LazyRunner, file: str, old: str, new: str, expected: str
) -> None:
    switched.edit(file, old, new)
    _, _, problems = run(switched, runner)
    assert problems.startswith("1 problem:")
    assert expected in problems
