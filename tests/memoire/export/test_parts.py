"""A page as its parts: Markdown that any reader understands, and programs."""

import pytest

from memoire.export.parts import Program, parts
from memoire.records.record import Failure, Graph, Node
from tests.memoire.export.editions import SITE, Make, show
from tests.memoire.export.editions import make as make

GRAPH = Graph(["y"], [Node("plain", "y")], [])


def text(made: tuple) -> str:
    (found,) = parts(*made)
    assert isinstance(found, str)
    return found


def test_text_and_programs_come_in_the_order_of_the_page(make: Make) -> None:
    page = f"# Title\n\nBefore.\n\n{show('one')}\nBetween.\n\n{show('two')}"
    first, one, between, two = parts(*make(page, one={"stdout": "1\n"}, two={"stderr": "e", "warnings": ["W: w"]}))
    assert (first, between) == ("# Title\n\nBefore.", "Between.")
    assert isinstance(one, Program)
    assert (one.path, one.source, one.outputs) == ("section/one.py", "print('one')\n", [("output", "1\n")])
    assert isinstance(two, Program)
    assert two.outputs == [("stderr", "e"), ("warnings", "W: w")]


def test_choices_are_a_list_above_their_program(make: Make) -> None:
    page = show("one", ' predict="None | True"')
    asked, one = parts(*make(page, one={"stdout": "False\n"}))
    assert asked == "What does it print?\n\n- `False`\n- `None`\n- `True`"
    assert isinstance(one, Program)


@pytest.mark.parametrize(("language", "remark"), [("en", "english"), ("zh", "中文")])
def test_a_program_has_the_comments_of_the_language_and_no_marks(make: Make, language: str, remark: str) -> None:
    source = "# en: english\n# zh: 中文\n# graph: y\ny = '<b>&amp;'\nassert y  # claim: name\n"
    (program,) = parts(*make(show("one"), language, one={"source": source}))
    assert isinstance(program, Program)
    assert program.source == f"# {remark}\ny = '<b>&amp;'\nassert y\n"


def test_code_stays_as_it_is(make: Make) -> None:
    assert text(make("## Title {#id}\n\n```yaml\n[a](b.md) {#id}\n```")) == "## Title\n\n```yaml\n[a](b.md) {#id}\n```"


def test_what_only_gives_html_its_classes_is_left_out(make: Make) -> None:
    lead, link = "Lead.\n{ .lead }", "[a](a.md){ .button .big }\n`{ .code }`"
    page = f'Before.\n\n<div class="a" markdown>\n\n{lead}\n\n{link}\n\n</div>\n</div>\n\nAfter.'
    assert text(make(page)) == f"Before.\n\nLead.\n\n[a]({SITE}section/a/)\n`{{ .code }}`\n\nAfter."


def test_an_admonition_is_a_quotation_that_ends_where_it_ends(make: Make) -> None:
    page = 'Before.\n\n!!! note "A `title`"\n\n    Inside.\n\n    - item\n\n??? tip\n    Tip.\n\nAfter.'
    assert text(make(page)) == (
        "Before.\n\n> **A `title`**\n>\n> Inside.\n>\n> - item\n\n> **Tip**\n>\n> Tip.\n\nAfter."
    )


def test_a_program_in_an_admonition_is_a_part_of_its_own(make: Make) -> None:
    page = f'??? example "Title"\n\n    Before.\n\n{show("one", indent="    ")}\n    Below.\n\nAfter.'
    before, program, after = parts(*make(page, one={}))
    assert before == "> **Title**\n>\n> Before."
    assert isinstance(program, Program)
    assert after == "> Below.\n\nAfter."


def test_rows_are_filled_with_what_their_probes_printed(make: Make) -> None:
    page = f"| | `a` | b |\n|---|---|---|\n| `x` is | probe:section/one.py |\n\n{show('one')}"
    table, _ = parts(*make(page, one={"stdout": "a: True\nb: 3\n"}))
    label = f"[`x` is]({SITE}section/page/#program-section-one)"
    assert table == f"| | `a` | b |\n|---|---|---|\n| {label} | `True` | `3` |"


def test_the_index_of_questions_is_filled_in(make: Make) -> None:
    assert text(make("<!-- questions -->")) == f"## Section\n\n- [Why?]({SITE}section/page/#why)"


def test_the_state_of_the_translations_is_one_sentence(make: Make) -> None:
    assert text(make("<!-- translations -->")).startswith("English and Chinese say the same on 0 of 1 pages; ")


def test_drawings_are_described_in_words(make: Make) -> None:
    page = show("one", ' figure="lines" x="x" y="y" alt="A line."') + "\n" + show("two")
    one, two = parts(*make(page, one={}, two={"graph": GRAPH}))
    assert isinstance(one, Program)
    assert one.note == f"[Drawn on the page]({SITE}section/page/#program-section-one) from these numbers: A line."
    assert isinstance(two, Program)
    assert (
        two.note
        == f"[Drawn on the page]({SITE}section/page/#program-section-two): Autograd graph of y. y has no history."
    )


def test_a_program_that_failed_says_so_in_the_place_of_its_output(make: Make) -> None:
    """Only while serving: else such a build is refused."""
    (program,) = parts(*make(show("one"), one={"stdout": "half", "failure": Failure(1, "raised ValueError.")}))
    assert isinstance(program, Program)
    assert program.outputs == [("stderr", "This program raised ValueError.")]


@pytest.mark.parametrize("directive", ["<!-- no-directive: x -->", "<!-- A remark for authors. -->"])
def test_a_comment_that_is_no_directive_stays(make: Make, directive: str) -> None:
    assert text(make(f"Before.\n\n{directive}")) == f"Before.\n\n{directive}"
