"""Notices on the sections of a page that are behind the other language."""

from memoire.content.page import Page
from memoire.content.translations import Translation, compare, digests, with_record
from memoire.render.notices import notices

ENGLISH: str = "---\ndescription: D\n---\n# Title\n\nText.\n\n## Why {#why}\n\nReason.\n\n## How {#how}\n\nSo.\n"
CHINESE: str = ENGLISH.replace("Title", "标题").replace("## Why", "## 为什么").replace("## How", "## 怎样")


def pages(english: str = ENGLISH, chinese: str = CHINESE) -> tuple[Page, Page, Translation]:
    """Both pages as they are now, recorded as they were first."""
    record = digests(Page("en", "a/b.md", ENGLISH.splitlines()), Page("zh", "a/b.md", CHINESE.splitlines()))
    now = Page("en", "a/b.md", english.split("\n")), Page("zh", "a/b.md", with_record(chinese, record).split("\n"))
    return *now, compare(*now)


def shown(page: Page, other: Page, translation: Translation) -> list[tuple[str, str]]:
    """The line before each notice, and the notice."""
    return [(page.lines[line - 1], html) for line, html in notices(page, other, translation, "../a/")]


START = '<p class="behind" role="note" data-search-exclude>'


def test_pages_that_are_up_to_date_have_no_notice() -> None:
    english, chinese, translation = pages()
    assert shown(english, chinese, translation) == shown(chinese, english, translation) == []


def test_a_section_that_changed_in_the_other_language_says_so_below_its_heading() -> None:
    english, chinese, translation = pages(ENGLISH.replace("Reason.", "Cause.").replace("Text.", "More."))
    assert shown(english, chinese, translation) == []
    (title, top), (why, notice) = shown(chinese, english, translation)
    words = "英文版的这一部分已有改动，译文尚未跟上："
    assert (title, top) == ("# 标题", f'{START}{words}<a href="../a/" hreflang="en">阅读英文</a></p>')
    assert (why, notice) == ("## 为什么 {#why}", f'{START}{words}<a href="../a/#why" hreflang="en">阅读英文</a></p>')


def test_new_sections_are_announced_in_order_where_they_would_be() -> None:
    new = "## A `new` <one> {#new}\n\n## Next {#next}\n\n## How"
    english, chinese, translation = pages(ENGLISH.replace("## How", new))
    found = notices(chinese, english, translation, "../a/")
    how = chinese.lines.index("## 怎样 {#how}") + 1
    assert [line for line, _ in found] == [how - 1, how - 1]
    assert found[0][1].startswith('<p class="behind" id="new" role="note"')
    assert found[0][1].endswith('<a href="../a/#new" hreflang="en">A new &lt;one&gt;</a></p>')
    assert 'id="next"' in found[1][1]


def test_english_readers_are_told_when_the_chinese_was_edited_first() -> None:
    english, chinese, translation = pages(chinese=CHINESE.replace("\n## 怎样 {#how}\n\nSo.\n", ""))
    ((line, notice),) = shown(english, chinese, translation)
    assert line == "## How {#how}"
    assert notice.endswith('not have this part any more: <a href="../a/" hreflang="zh">read the Chinese</a></p>')


def test_a_section_that_only_the_english_still_has_can_be_linked_to_at_the_top() -> None:
    english, chinese, translation = pages(chinese=CHINESE.replace("\n## 怎样 {#how}\n\nSo.\n", ""))
    assert shown(chinese, english, translation) == [("# 标题", '<div id="how"></div>')]
