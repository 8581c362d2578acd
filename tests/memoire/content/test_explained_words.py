"""The words that the glossary explains, and what it says of them."""

from memoire.content.explained_words import Explanation, explained_words
from memoire.content.page import Page

ENGLISH = """\
# Glossary

### Leaf tensor · 叶子张量 {#leaf-tensor data-words="leaf, Leaf tensor"}

A *tensor* without [history](#history). [✓](claim:a) It has
no `grad_fn`. [✓](claim:b)

More of it.

### Parameter · 参数 {#parameter}

Everybody knows.
"""
CHINESE = """\
# 术语表

### 叶子张量 · Leaf tensor {#leaf-tensor data-words="叶子张量, 叶子"}

没有历史的张量。[✓](claim:a) 可以
有梯度，[✓](claim:b)
不会丢。
"""


def glossary(language: str, text: str) -> Page:
    return Page(language, "glossary/index.md", text.split("\n"))


def test_a_word_that_a_heading_lists_means_what_the_first_paragraph_says() -> None:
    leaf = Explanation("leaf-tensor", "A tensor without history. It has no grad_fn.")
    assert explained_words(glossary("en", ENGLISH)) == {"leaf": leaf, "leaf tensor": leaf}


def test_chinese_has_no_blanks_where_a_line_or_a_mark_ended() -> None:
    found = explained_words(glossary("zh", CHINESE))
    assert found["叶子"] == found["叶子张量"] == Explanation("leaf-tensor", "没有历史的张量。可以有梯度，不会丢。")
