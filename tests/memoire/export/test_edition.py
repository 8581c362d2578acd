"""The addresses of an edition."""

from tests.memoire.export.editions import SITE, Make, show
from tests.memoire.export.editions import make as make


def test_a_source_has_the_comments_of_one_language(make: Make) -> None:
    edition, _ = make(show("one"), one={"source": "# en: english\n# zh: 中文\nprint(1)\n"})
    assert edition.source("section/one.py", "en") == "# english\nprint(1)\n"
    assert edition.source("section/one.py", "zh") == "# 中文\nprint(1)\n"


def test_directives_link_to_whole_addresses_of_both_languages(make: Make) -> None:
    edition, page = make("# Title", "zh")
    context = edition.context(page)
    assert context.address("en", "a/b.md") == f"{SITE}a/b/"
    assert context.address("zh", "a/b.md") == f"{SITE}zh/a/b/"
    assert (context.pages, context.reader) == ([page], "zh")
    assert context.claim("absent") is None
