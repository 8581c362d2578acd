"""How wide a text is."""

import pytest

from memoire.content.text_width import text_width


@pytest.mark.parametrize(("text", "width"), [("", 0), ("no_grad", 7), ("é", 1), ("梯度", 4), ("（a）", 5)])
def test_a_chinese_character_counts_as_two(text: str, width: int) -> None:
    assert text_width(text) == width
