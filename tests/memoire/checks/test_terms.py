"""One word for one thing."""

from memoire.checks.terms import term_problems
from memoire.content.glossary import Term
from memoire.content.page import Page

TERMS = [Term("leaf tensor", "叶子张量", ("叶节点张量", "叶张量"))]


def found(*lines: str, language: str = "zh") -> list[str]:
    return [str(problem) for problem in term_problems([Page(language, "x.md", list(lines))], TERMS)]


def test_a_word_to_avoid_is_reported_with_its_line_and_the_right_term() -> None:
    (problem,) = found("# 标题", "这是叶张量。")
    assert problem.startswith("docs/zh/x.md:2: Use the term '叶子张量' instead of '叶张量'.")


def test_code_addresses_and_quotations_do_not_count() -> None:
    assert found("`叶张量`，[链接](叶张量.md)，有人写作“叶张量”。", "```text", "叶张量", "```") == []


def test_only_chinese_pages_must_use_the_terms() -> None:
    assert found("叶张量", language="en") == []


def test_without_terms_no_word_is_avoided() -> None:
    assert list(term_problems([Page("zh", "x.md", ["叶张量"])], [])) == []
