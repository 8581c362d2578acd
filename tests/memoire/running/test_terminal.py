"""Texts are shown as a terminal shows them in the end."""

import pytest

from memoire.running.terminal import as_shown

SHOWN = {
    "plain text \n\n with tabs\tand blanks \n": "plain text \n\n with tabs\tand blanks \n",
    "\rstep 1/2\rstep 2/2\ndone\n": "step 2/2\ndone\n",
    "a long line\rshort\n": "shortg line\n",
    "50%\b\b\b100%\nabc\b\bX": "100%\naXc",
    "one\r\ntwo\r\n": "one\ntwo\n",
    "\x1b[31mred\x1b[0m plain \x1b[1;38;5;208mbold\x1b[m\n": "red plain bold\n",
    "a: 0%\nb: 0%\n\x1b[2Aa: 100%\x1b[K\nb: 100%\x1b[K\n": "a: 100%\nb: 100%\n",
    "erased\x1b[2K\rleft\n": "left\n",
    "梯度\r\x1b[36m梯\n": "梯度\n",
    "a\tb\rX\n": "X       b\n",
    "a\ab\x1b]0;title\ac\n": "abc\n",
    "a\vb\n": "a\nb\n",
    "\r" * 1000 + "x" * 10_000 + "\n": "x" * 10_000 + "\n",
    "": "",
}


@pytest.mark.parametrize("text", SHOWN, ids=range(len(SHOWN)))
def test_a_text_is_what_a_terminal_shows_in_the_end(text: str) -> None:
    assert as_shown(text) == SHOWN[text]


@pytest.mark.parametrize("text", SHOWN, ids=range(len(SHOWN)))
def test_what_is_shown_stays_as_it_is(text: str) -> None:
    assert as_shown(SHOWN[text]) == SHOWN[text]
