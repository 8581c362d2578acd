"""The mark at the end of a paragraph, and the list that it opens."""

import re

import pytest

from memoire.render.claims import Assertion, claim_mark
from tests.memoire.html_text import Text

FIRST = Assertion('assert x < "y"', "snippets/a/b.py", 7, "#claim-a")
SECOND = Assertion("assert z", "snippets/c/d.py", 11, "../e/#claim-b")


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_mark_leads_to_the_first_assertion_and_lists_all_in_order(language: str) -> None:
    found = Text(claim_mark([FIRST, SECOND], "✓", language))
    links = [attributes["href"] for tag, attributes in found.tags if tag == "a"]
    assert links == ["#claim-a", "#claim-a", "../e/#claim-b"]
    (dialog,) = [attributes for tag, attributes in found.tags if tag == "dialog"]
    (mark,) = [attributes for tag, attributes in found.tags if attributes.get("class") == "claim"]
    assert str(mark["aria-label"]).startswith("2 ")
    assert dialog["aria-label"] == mark["aria-label"]
    assert re.search(r'assert x < "y".*snippets/a/b\.py.*7.*assert z.*snippets/c/d\.py.*11', found.text)


def test_a_mark_shows_how_many_claims_it_stands_for_if_there_are_several() -> None:
    assert Text(claim_mark([FIRST, SECOND], "✓", "en").split("<template>")[0]).text.strip() == "✓2"
    assert Text(claim_mark([FIRST], "✓", "en").split("<template>")[0]).text.strip() == "✓"
