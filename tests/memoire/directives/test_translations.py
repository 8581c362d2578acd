"""How far the translations are, page by page."""

from html.parser import HTMLParser

from memoire.content.directive_use import Use
from memoire.content.translations import TOP, Translation
from memoire.directives.translations import TranslationStatus, summary, table
from tests.memoire.directives.contexts import book, context, page

FOUND = {
    "a/fresh.md": Translation("a/fresh.md", {TOP: "translated", "why": "translated"}),
    "a/late.md": Translation("a/late.md", {TOP: "behind", "why": "translated", "how": "behind"}),
    "a/new.md": Translation("a/new.md", {TOP: "unrecorded", "why": "unrecorded"}),
    "a/none.md": Translation("a/none.md", {TOP: "missing"}),
}
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
        "The Chinese of 1 of 4 pages says what the English says now; sections behind: 2; pages without a record: 1; "
        "pages without a Chinese version: 1."
    )
    assert (
        summary(FOUND, "zh")
        == "共 4 页，其中 1 页的中文与英文一致；2 节落后于英文；1 页没有翻译记录；1 页还没有中文版。"
    )


def test_if_nothing_is_left_to_do_the_sentence_is_short() -> None:
    assert summary(FRESH, "en") == "The Chinese of 1 of 1 pages says what the English says now."
    assert summary(FRESH, "zh") == "共 1 页，其中 1 页的中文与英文一致。"


def test_the_table_lists_each_page_with_its_sections() -> None:
    shown = Rows(table(FOUND, {path: f"../{path.removesuffix('.md')}/" for path in FOUND}, "en"))
    assert shown.rows == [
        ["Page", "Behind", "Translated"],
        ["a/late", "beginning, how", "why"],
        ["a/new", "no record", ""],
        ["a/none", "no Chinese version", ""],
        ["a/fresh", "", "beginning, why"],
    ]
    assert shown.links == ["../a/late/", "../a/late/", "../a/late/#how", "../a/new/", "../a/none/", "../a/fresh/"]


def test_the_directive_is_the_sentence_and_the_table_and_exported_as_the_sentence_alone() -> None:
    on = page("# Title")
    where = context(book([on], {}), on)
    sentence = "The Chinese of 0 of 1 pages says what the English says now; pages without a Chinese version: 1."
    html = TranslationStatus().html(Use("block", 1, "translations", ""), where)
    assert html.startswith(f'<p>{sentence}</p><div class="translations" data-search-exclude><table>')
    assert '<a href="../zh:a/b.md">a/b</a>' in html
    assert TranslationStatus().markdown(Use("block", 1, "translations", ""), where) == [sentence]
