"""Tables that probes fill."""

from memoire.content.page import Page
from memoire.probes import cell, expand, printed, rows

TABLE = """\
# Title

| | `no_grad` | detach |
|---|---|---|
| flag of `x` | probe:compare/flag.py |

| other | a |
|---|---|
| typed | text |
"""


def test_a_row_takes_its_columns_from_the_head_of_its_table() -> None:
    page = Page("en", "x.md", list(TABLE.split("\n")))
    assert list(rows(page)) == [(5, "flag of `x`", "compare/flag.py", ["no_grad", "detach"])]


def test_a_row_becomes_one_cell_a_column_and_leads_to_its_program() -> None:
    row = expand("flag", "compare/flag.py", "program-compare-flag", ["no_grad", "detach"])
    assert row.count("data-probe") == 2
    assert row.startswith('| <a href="#program-compare-flag">flag</a> |')


def test_values_are_read_behind_their_names_whatever_the_alignment() -> None:
    assert printed("no_grad : True\ndetach:  error: no\nnothing\n") == {"no_grad": "True", "detach": "error: no"}


def test_a_value_is_text() -> None:
    assert "&lt;b&gt;" in cell("<b>")
