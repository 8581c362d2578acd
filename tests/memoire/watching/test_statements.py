"""Which statement a line belongs to."""

import pytest

from memoire.watching.statements import Statements

SOURCE = """\
total = add(
    1,
)
with open() as file, \\
     other():
    read()
a = 1; b = 2
@decorated
def function():
    '''Says something.'''
    return 1
if a:
    pass
elif b:
    go()
"""


@pytest.mark.parametrize(
    ("line", "first", "last"),
    [(1, 1, 3), (2, 1, 3), (4, 4, 5), (5, 4, 5), (6, 6, 6), (8, 8, 9), (9, 8, 9), (11, 11, 11), (12, 12, 12)],
)
def test_a_line_belongs_to_the_innermost_statement_or_the_head_of_a_block(line: int, first: int, last: int) -> None:
    statement = Statements(SOURCE).at(line)
    assert statement and (statement.line, statement.last) == (first, last)


def test_statements_on_one_line_are_one() -> None:
    statement = Statements(SOURCE).at(7)
    assert statement and len(statement.nodes) == 2


def test_only_a_with_block_is_left_by_its_own_line() -> None:
    block = Statements(SOURCE).at(4)
    assert block and block.is_with and block.has_in_body(6) and not block.has_in_body(7)
