"""The marks around the lines of a program that readers see first."""

import pytest

from memoire.content.essential import Essential, read_essential, without_marks
from memoire.content.snippet import SnippetError

PROGRAM = """\
import torch


def f():
    x = 1
    # essential
    return x
    # end


# essential
# en: now
# zh: 现在
print(f())
# end
assert f() == 1
"""


def test_several_excerpts_of_a_program_are_its_essential_lines() -> None:
    assert read_essential(PROGRAM) == Essential({6, 8, 11, 15}, {7, 12, 13, 14})


@pytest.mark.parametrize("source", ["x = 1\n", "text = '# essential'\n", "x = 1\n# the end\n"])
def test_a_program_without_marks_is_shown_whole(source: str) -> None:
    assert read_essential(source) == Essential()
    assert without_marks(source) == source


def test_without_its_marks_a_program_is_the_same() -> None:
    marks = ("# essential", "# end")
    assert without_marks(PROGRAM).split("\n") == [line for line in PROGRAM.split("\n") if line.strip() not in marks]


@pytest.mark.parametrize(
    ("source", "line", "what"),
    [
        ("# essential\nx = 1\n", 1, "No '# end' follows."),
        ("# essential\nx = 1\n# essential\ny = 2\n# end\n", 3, "There is no '# end' above this '# essential'."),
        ("# end\n# essential\nx = 1\n# end\n", 1, "There is no '# essential' above this '# end'."),
        ("# essential\n\n# end\n", 1, "There is no line between the marks."),
        ("x = 1  # essential\n", 1, "The mark '# essential' stands behind code."),
        ("x = 1\n#Essential:\n", 2, "This mark is misspelt: #Essential:"),
        ("# essentials\nx = 1\n# end\n", 1, "This mark is misspelt: # essentials"),
    ],
)
def test_a_mistake_in_the_marks_is_named_with_its_line(source: str, line: int, what: str) -> None:
    with pytest.raises(SnippetError) as raised:
        read_essential(source)
    assert (raised.value.line, raised.value.what) == (line, what)
    assert without_marks(source) == source
