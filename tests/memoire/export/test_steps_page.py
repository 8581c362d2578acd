"""The table of steps, with the lines of its language."""

from bs4 import BeautifulSoup

from memoire.content.snippet import Snippet
from memoire.export.steps_page import step_files
from tests.memoire.export.recorded_steps import RECORD, THREE, recording, step

SOURCE = "# en: first\n# zh: 第一\nx = ones()\n# en: then\n# en: more\n# zh: 然后\ny = x * x\nprint('a < b')\n"


def test_comments_after_the_head_of_a_statement_are_no_part_of_it() -> None:
    source = "for x in (\n    1, 2\n):\n    # en: comment\n    # zh: 注释\n    print(x)\n"
    found = recording(step(1, last=5), step(6))
    pages = step_files(Snippet("case.py", source), RECORD, found, {"en": None, "zh": None})["pages"]
    for page in pages.values():
        rows = BeautifulSoup(page, "html.parser").select("tbody tr")
        assert [(row["data-first"], row["data-last"]) for row in rows] == [("1", "3"), ("5", "5")]


def test_the_table_has_the_lines_of_its_language() -> None:
    pages = step_files(Snippet("case.py", SOURCE), RECORD, THREE, {"en": ("../a/", "A & B"), "zh": None})["pages"]
    for language, lines in (("en", ["2", "5", "6"]), ("zh", ["2", "4", "5"])):
        page = BeautifulSoup(pages[language], "html.parser")
        rows = [[cell.get_text() for cell in row.find_all("td")] for row in page.select("tbody tr")]
        assert [row[1] for row in rows] == lines
        assert [row[2] for row in rows] == ["x = ones()", "y = x * x", "print('a < b')"]
        assert page.select("pre")[-1].get_text() == "a < b\n"
    assert BeautifulSoup(pages["en"], "html.parser").select("main a")[0].get_text() == "A & B"
