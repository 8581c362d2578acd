"""Which sentence of a page cites which claim."""

from memoire.content.cited import cited_sentences
from memoire.content.page import Page

TEXT: str = """\
# What does `detach` do?

The result has no history, [✓](claim:no-history) and shares
its memory. [✓](claim:shares) [✓](claim:no-copy) The original keeps its own.

## In place {#in-place}

- Not cited.
- Cited, [✓](claim:item) in the middle.

| what | answer |
|---|---|
| `x.detach()` | a leaf [✓](claim:row) |

```python
[✓](claim:in-a-fence)
```
"""


def cited(text: str, language: str = "en") -> list[tuple[str, int, str]]:
    return [
        (found.claim, found.line, found.sentence) for found in cited_sentences(Page(language, "a.md", text.split("\n")))
    ]


def test_a_claim_is_cited_by_the_sentence_before_its_mark_or_around_it() -> None:
    assert cited(TEXT) == [
        ("no-history", 3, "The result has no history, and shares its memory."),
        ("shares", 4, "The result has no history, and shares its memory."),
        ("no-copy", 4, "The result has no history, and shares its memory."),
        ("item", 9, "Cited, in the middle."),
        ("row", 13, "`x.detach()` | a leaf"),
    ]


def test_a_chinese_sentence_ends_without_a_space() -> None:
    text = "# 题\n\n结果没有历史。[✓](claim:a)不复制内存，[✓](claim:b)原张量不变。"
    assert cited(text, "zh") == [("a", 3, "结果没有历史。"), ("b", 3, "不复制内存，原张量不变。")]


def test_a_sentence_has_the_heading_of_its_section_and_the_title_of_its_page() -> None:
    found = cited_sentences(Page("en", "a.md", TEXT.split("\n")))
    title = "What does `detach` do?"
    assert [found[0].headings, found[-1].headings] == [[title, title], ["In place", title]]
