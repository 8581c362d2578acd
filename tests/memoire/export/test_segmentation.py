"""Chinese text cut into words."""

import sys
from pathlib import Path

import pytest

from memoire.content.glossary import read_terms
from memoire.export.segmentation import Segmenter

ROOT = Path(__file__).parents[2]


@pytest.fixture
def segmenter(tmp_path: Path) -> Segmenter:
    return Segmenter([term.chinese for term in read_terms(ROOT)], tmp_path)


def words(text: str) -> list[str]:
    return text.split("\u200b")


def test_a_term_is_cut_into_words_that_are_found_one_by_one(segmenter: Segmenter) -> None:
    marked, within = segmenter.mark("叶子张量")
    assert words(marked) == ["叶子", "张量"]
    assert not within


def test_a_term_that_would_leave_a_single_character_stays_whole_and_gives_the_words_within(
    segmenter: Segmenter,
) -> None:
    marked, within = segmenter.mark("批归一化")
    assert words(marked) == ["批归一化"]
    assert within == ["归一化"]


def test_a_term_is_not_joined_with_what_stands_beside_it(segmenter: Segmenter) -> None:
    assert "梯度" in words(segmenter.mark("无梯度也能算")[0])
    assert "张量" in words(segmenter.mark("把张量复制一份")[0])


def test_text_is_the_same_without_the_marks(segmenter: Segmenter) -> None:
    text = "在 <code>no_grad</code> 里，参数的 requires_grad 不会变。"
    assert segmenter.mark(text)[0].replace("\u200b", "") == text


def test_what_was_cut_is_kept_so_that_the_dictionary_is_not_loaded_again(
    segmenter: Segmenter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    marked = segmenter.mark("冻结某一层，只训练最后一层。")
    segmenter.keep()
    again = Segmenter([term.chinese for term in read_terms(ROOT)], tmp_path)
    monkeypatch.setitem(sys.modules, "rjieba", None)  # an import of it fails
    assert again.mark("冻结某一层，只训练最后一层。") == marked
    with pytest.raises(ImportError):
        again.mark("另一句话")


def test_without_a_glossary_the_dictionary_cuts_alone(tmp_path: Path) -> None:
    assert words(Segmenter([], tmp_path).mark("冻结参数")[0]) == ["冻结", "参数"]
