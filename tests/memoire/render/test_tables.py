"""Labels of cells, for readers who see a row as a card."""

from bs4 import BeautifulSoup
from markdown import markdown

from memoire.render.tables import with_labels


def table(text: str) -> BeautifulSoup:
    return BeautifulSoup(with_labels(markdown(text, extensions=["tables"])), "html.parser")


def test_each_cell_but_the_first_has_the_head_of_its_column() -> None:
    made = table('| What | `no_grad` | *a & "b"* |\n|---|:-:|---|\n| Flag | 1 | 2 |\n| Node | 3 | |\n')
    labels = [[cell.get("data-label") for cell in row.select("td")] for row in made.select("tbody tr")]
    assert labels == [[None, "no_grad", 'a & "b"']] * 2
    assert [cell.get_text() for cell in made.select("td")] == ["Flag", "1", "2", "Node", "3", ""]
    assert made.select("table[data-cards]")


def test_a_table_of_two_columns_stays_as_it_is() -> None:
    html = markdown("| A | B |\n|---|---|\n| 1 | 2 |\n", extensions=["tables"])
    assert with_labels(html) == html


def test_each_table_of_a_page_has_its_own_labels() -> None:
    made = table("| A | B | C |\n|---|---|---|\n| 1 | 2 | 3 |\n\nText\n\n| D | E | F |\n|---|---|---|\n| 4 | 5 | 6 |\n")
    assert [cell.get("data-label") for cell in made.select("td")] == [None, "B", "C", None, "E", "F"]


def test_code_that_shows_a_table_is_no_table() -> None:
    html = markdown("    <table>\n    <thead><tr><th>a</th></tr></thead></table>\n")
    assert with_labels(html) == html
