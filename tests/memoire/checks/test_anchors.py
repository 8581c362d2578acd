"""The ids to which links may lead."""

from memoire.checks.anchors import anchors
from memoire.content.snippet import Snippet
from tests.memoire.checks.pages import SHOWN, book, page

CLAIMED = {"a/b.py": Snippet("a/b.py", "x = 1\nassert x  # claim: held\n")}
TEMPLATE = {"a/b.py": Snippet("a/b.py", "# switch x: 1 -> 2\nx = 1\nprint('x:', x)\n# results: x\n")}


def test_headings_programs_and_claims_have_ids() -> None:
    shown = page(f"# A {{#a}}\n\n{SHOWN}\n\n## B {{#b}}")
    assert anchors(shown, book([shown], snippets=CLAIMED)) == {"a", "b", "program-a-b", "claim-held"}


def test_the_rows_of_an_explorer_have_ids() -> None:
    explorer = page(f"{SHOWN}\n\n<!-- runs: a/b.py -->")
    assert anchors(explorer, book([explorer], snippets=TEMPLATE)) == {"program-a-b", "x=2"}


def test_a_heading_in_one_language_alone_counts_for_the_other_too() -> None:
    english, chinese = page("## New {#new}"), page("## 新 {#xin}", "zh")
    assert anchors(chinese, book([english, chinese])) == {"new", "xin"}
    assert anchors(english, book([english, chinese])) == {"new", "xin"}


def test_an_unknown_directive_has_no_ids() -> None:
    wrong = page("<!-- nothing -->")
    assert anchors(wrong, book([wrong])) == set()
