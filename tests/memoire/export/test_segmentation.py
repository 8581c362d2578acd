"""Chinese text segmented into words."""

import sys
from pathlib import Path

import pytest

from memoire.content.glossary import read_terms
from memoire.export.segmentation import Segmenter
from tests.conftest import ROOT


@pytest.fixture
def segmenter(tmp_path: Path) -> Segmenter:
    return Segmenter(terms(), tmp_path)


def terms() -> list[str]:
    found, problems = read_terms(ROOT)
    assert problems == []
    assert found
    return [term.chinese for term in found]


def words(text: str) -> list[str]:
    return text.split("\u200b")


def test_a_term_is_split_into_words_that_are_found_one_by_one(segmenter: Segmenter) -> None:
    marked, within = segmenter.mark("叶子张量")
    assert words(marked) == ["叶子", "张量"]
    assert not within


def test_a_term_that_would_leave_a_single_character_stays_whole_and_gives_the_words_within(
    segmenter: Segmenter,
) -> None:
    marked, within = segmenter.mark("批归一化")
    assert words(marked) == ["批归一化"]
    assert within == ["归一化"]


def test_a_term_is_not_joined_with_the_words_beside_it(segmenter: Segmenter) -> None:
    assert "梯度" in words(segmenter.mark("无梯度也能算")[0])
    assert "张量" in words(segmenter.mark("把张量复制一份")[0])


def test_text_is_the_same_without_the_marks(segmenter: Segmenter) -> None:
    text = "在 <code>no_grad</code> 里，参数的 requires_grad 不会变。"
    assert segmenter.mark(text)[0].replace("\u200b", "") == text


def test_results_are_stored_so_that_the_dictionary_is_not_loaded_again(
    segmenter: Segmenter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    marked = segmenter.mark("冻结某一层，只训练最后一层。")
    segmenter.store()
    again = Segmenter(terms(), tmp_path)
    monkeypatch.setitem(sys.modules, "rjieba", None)  # an import of it fails
    assert again.mark("冻结某一层，只训练最后一层。") == marked
    with pytest.raises(ImportError):
        again.mark("另一句话")


def test_without_a_glossary_the_dictionary_alone_decides(tmp_path: Path) -> None:
    assert words(Segmenter([], tmp_path).mark("冻结参数")[0]) == ["冻结", "参数"]
