"""A page as a Jupyter notebook."""

import json

import nbformat
import pytest

from memoire.export.notebook import awaiting, notebook
from memoire.export.parts import parts
from tests.memoire.export.editions import SITE, Make, show
from tests.memoire.export.editions import make as make


def made(make: Make, text: str, language: str = "en", **programs: dict) -> str:
    edition, page = make(text, language, **programs)
    found = notebook(edition, page, parts(edition, page))
    assert found
    return found


def test_a_notebook_is_valid_and_has_text_programs_and_outputs_in_order(make: Make) -> None:
    page = f"# A `title`\n\nBefore.\n\n{show('one')}\nAfter."
    text = made(make, page, one={"stdout": "1\n2\n", "warnings": ["W: w"]})
    read = nbformat.reads(text, as_version=4)
    nbformat.validate(read)
    assert (read.nbformat, read.nbformat_minor, read.metadata.kernelspec.name) == (4, 5, "python3")
    assert [cell.cell_type for cell in read.cells] == ["markdown", "code", "markdown", "code", "markdown"]
    first, install, before, program, after = read.cells
    assert first.source.startswith(
        f"# A `title`\n\nFrom [A name]({SITE}section/page/). The outputs are those of torch 2."
    )
    assert all(line.startswith("#") for line in install.source.split("\n"))
    assert (before.source, program.source, after.source) == ("Before.", "print('one')", "After.")
    assert [(output.name, output.text) for output in program.outputs] == [("stdout", "1\n2\n"), ("stderr", "W: w")]


def test_a_notebook_is_the_same_each_time_and_its_cells_have_ids_of_their_own(make: Make) -> None:
    text = made(make, show("one"), "zh", one={})
    assert text == made(make, show("one"), "zh", one={})
    ids = [cell["id"] for cell in json.loads(text)["cells"]]
    assert len(set(ids)) == len(ids)


def test_a_drawing_is_described_below_its_program(make: Make) -> None:
    page = show("one", ' figure="lines" x="x" y="y" alt="A line."')
    assert "A line." in json.loads(made(make, page, one={}))["cells"][-1]["source"]


def test_there_is_no_empty_cell_where_nothing_is_between_title_and_program(make: Make) -> None:
    cells = json.loads(made(make, f"# Title\n\n{show('one')}", one={}))["cells"]
    assert [cell["cell_type"] for cell in cells] == ["markdown", "code", "code"]


def test_a_page_without_programs_gives_no_notebook(make: Make) -> None:
    edition, page = make("# Title")
    assert notebook(edition, page, parts(edition, page)) is None


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("x = asyncio.run(main(1))", "x = await main(1)"),
        ("print('是', asyncio.run(main()), end='')", "print('是', await main(), end='')"),
        ("assert asyncio.run(a()) and asyncio.run(b())", "assert await a() and await b()"),
        ("text = 'asyncio.run(main())'", "text = 'asyncio.run(main())'"),
    ],
)
def test_a_notebook_awaits_what_a_program_would_run_in_a_loop_of_its_own(source: str, expected: str) -> None:
    assert awaiting(source) == expected
