"""How far the translations are, page by page."""

from html.parser import HTMLParser

from memoire.content.directive_use import Use
from memoire.content.sections import TOP
from memoire.content.translations import Translation
from memoire.directives.translations import TranslationStatus, summary, table
from tests.memoire.directives.contexts import book, context, page

FOUND = {
    "a/fresh.md": Translation("a/fresh.md", {TOP: "translated", "why": "translated"}),
    "a/late.md": Translation("a/late.md", {TOP: "behind", "why": "translated", "how": "behind"}),
    "a/new.md": Translation("a/new.md", {TOP: "unrecorded", "why": "unrecorded"}),
    "a/late-english.md": Translation("a/late-english.md", {TOP: "translated", "so": "ahead"}),
    "a/chinese.md": Translation("a/chinese.md", {TOP: "chinese"}),
    "a/none.md": Translation("a/none.md", {TOP: "missing"}),
}
ADDRESSES = {path: {"en": f"{path[:-3]}/", "zh": f"zh/{path[:-3]}/"} for path in FOUND}
FRESH = {"a/fresh.md": FOUND["a/fresh.md"]}


class Rows(HTMLParser):
    """The cells of a table as text, row by row, and where its links lead."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.rows: list[list[str]] = []
        self.links: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "tr":
            self.rows.append([])
        elif tag in ("td", "th"):
            self.rows[-1].append("")
        elif tag == "a":
            self.links.append(dict(attrs)["href"] or "")

    def handle_data(self, data: str) -> None:
        self.rows[-1][-1] += data


def test_one_sentence_counts_what_is_left_to_do() -> None:
    assert summary(FOUND, "en") == (
        "English and Chinese say the same on 1 of 6 pages; sections behind in Chinese: 2; sections behind in English: "
        "1; pages without a record: 1; pages without a Chinese version: 1; pages without an English version: 1."
    )
    assert summary(FOUND, "zh") == (
        "共 6 页，其中 1 页的中文与英文一致；中文有 2 节落后；英文有 1 节落后；1 页没有翻译记录；1 页还没有中文版；"
        "1 页还没有英文版。"
    )


def test_if_nothing_is_left_to_do_the_sentence_is_short() -> None:
    assert summary(FRESH, "en") == "English and Chinese say the same on 1 of 1 pages."
    assert summary(FRESH, "zh") == "共 1 页，其中 1 页的中文与英文一致。"


def test_the_table_lists_each_page_with_its_sections() -> None:
    shown = Rows(table(FOUND, ADDRESSES, "en"))
    assert shown.rows == [
        ["Page", "Chinese behind", "English behind", "Translated"],
        ["a/late", "beginning, how", "", "why"],
        ["a/new", "no record", "", ""],
        ["a/late-english", "", "so", "beginning"],
        ["a/chinese", "no English version", "", ""],
        ["a/none", "no Chinese version", "", ""],
        ["a/fresh", "", "", "beginning, why"],
    ]
    assert shown.links == [
        "zh/a/late/",
        "zh/a/late/",
        "zh/a/late/#how",
        "zh/a/new/",
        "zh/a/late-english/",
        "a/late-english/#so",
        "zh/a/chinese/",
        "zh/a/none/",
        "zh/a/fresh/",
    ]


def test_the_directive_is_the_sentence_and_the_table_and_exported_as_the_sentence_alone() -> None:
    on = page("# Title")
    where = context(book([on], {}), on)
    sentence = "English and Chinese say the same on 0 of 1 pages; pages without a Chinese version: 1."
    html = TranslationStatus().html(Use("block", 1, "translations", ""), where)
    assert html.startswith(f'<p>{sentence}</p><div class="translations" data-search-exclude><table>')
    assert '<a href="../zh:a/b.md">a/b</a>' in html
    assert TranslationStatus().markdown(Use("block", 1, "translations", ""), where) == [sentence]
