"""The two parts of an explorer on a page."""

import pytest

from memoire.content.directive_use import Use
from memoire.directives.directive import Context
from memoire.directives.explorer import ExplorerPart, RunsTable, Switches
from tests.memoire.directives.contexts import book, context, page, record

TEMPLATE = "# switch x: 1 -> 2\nx = 1\nprint('x:', x)\n# results: x\n"
USES = {part.name: Use("block", 3, part.name, "t.py") for part in (Switches(), RunsTable())}


def where(source: str = TEMPLATE) -> Context:
    on = page("# Title")
    return context(book([on], {"t.py": source}, record("t.py#", "x: 1\n"), record("t.py#x=2", "x: 2\n")), on)


def test_the_switches_become_a_picture_with_the_first_results() -> None:
    html = Switches().html(USES["switches"], where())
    assert html.startswith('<div class="explorer__form needs-script" inert><svg class="explorer__picture"')
    assert 'aria-label="2 at x"' in html
    assert '<code class="cell cell--other">1</code>' in html


def test_the_runs_become_a_table_whose_rows_have_ids() -> None:
    html = RunsTable().html(USES["runs"], where())
    assert '<tr id="x=2">' in html
    assert RunsTable().ids(USES["runs"], where().book) == {"program-t", "x=2"}


def test_only_the_table_is_exported_and_as_markdown() -> None:
    assert Switches().markdown(USES["switches"], where()) == []
    assert RunsTable().markdown(USES["runs"], where()) == [
        "| Changed | `x` |",
        "| --- | --- |",
        "| as it stands | `1` |",
        "| `x 2` | `2` |",
    ]


@pytest.mark.parametrize("part", [Switches(), RunsTable()], ids=["switches", "runs"])
@pytest.mark.parametrize(
    ("source", "says"),
    [("# switch x\n", "snippets/t.py:1: This switch has no name"), ("x = 1\n", "There is no template snippets/t.py.")],
)
def test_while_serving_the_part_shows_what_is_wrong(part: ExplorerPart, source: str, says: str) -> None:
    html = part.html(USES[part.name], where(source))
    assert says in html
    assert "admonition failure" in html
    assert part.ids(USES[part.name], where(source).book) == set()
    assert part.markdown(USES[part.name], where(source)) == []


def test_the_search_index_reads_neither() -> None:
    assert not Switches().is_searched
    assert not RunsTable().is_searched


def test_an_error_leads_to_the_page_that_explains_it() -> None:
    html = RunsTable().html(USES["runs"], where(TEMPLATE + "# explains: went wrong -> a/b.md#id\n"))
    assert '"pages":{"went wrong":"../en:a/b.md#id"}' in html


@pytest.mark.parametrize("target", ["a/c.md", "a/b.md#other"])
def test_a_page_that_would_explain_an_error_but_is_missing_is_named(target: str) -> None:
    on = page("# Title\n\n## Here {#here}")
    source = f"{TEMPLATE}# explains: one -> a/b.md\n# explains: two -> a/b.md#here\n# explains: three -> {target}\n"
    (problem,) = RunsTable().check(USES["runs"], on, book([on], {"t.py": source}))
    assert str(problem).startswith(f"snippets/t.py:7: There is no page or heading {target}.")
