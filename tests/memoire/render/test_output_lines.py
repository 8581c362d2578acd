"""Which lines of output wrap."""

import pytest

from memoire.render.output_lines import output_lines

MESSAGE = "RuntimeError: a leaf Variable that requires grad is being used in an in-place operation."


@pytest.mark.parametrize("line", [MESSAGE, f"  File {MESSAGE}", f"w.sub_(1)         {MESSAGE}", "a" * 80])
def test_a_long_line_wraps(line: str) -> None:
    assert output_lines(line) == f'<span class="long">{line}</span>'


@pytest.mark.parametrize(
    "line", ["", "x.grad: None", "a" * 34, "no_grad        False   0 tensors   None", "a  b  c" * 8]
)
def test_a_short_line_and_a_row_of_a_table_stay_as_they_are(line: str) -> None:
    assert output_lines(line) == line.rstrip()


def test_a_row_whose_last_cell_is_a_message_wraps() -> None:
    assert output_lines(f"x**3   retain_graph=False   {MESSAGE}").startswith('<span class="long">')


def test_the_text_stays_as_it_was_printed() -> None:
    text = f"first <one>\n\n  {MESSAGE} & more\n"
    plain = output_lines(text).replace('<span class="long">', "").replace("</span>", "")
    assert plain == "first &lt;one&gt;\n\n  " + MESSAGE + " &amp; more"
