"""A program with switches, and the programs that its switches produce."""

import ast
import contextlib
import io

import pytest

from memoire.content.data_flow import Place
from memoire.content.snippet import Snippet
from memoire.content.template import Template, read_templates
from memoire.problem import report

SOURCE = """\
import contextlib

# en: a number
# zh: 一个数
# switch x: 2 -> 3
x = 2
try:
    # switch with: with contextlib.nullcontext(): y
    # switch with: with contextlib.suppress(ValueError): y, z
    # switch minus: x -> -x
    y = x * 10
    print("y:", y)

    # switch minus: y -> -y
    z = y + 1
    print("z:", z)
except ZeroDivisionError as error:
    print("error:", error)
# results: y z
"""


def template(source: str = SOURCE) -> Template:
    return Template(Snippet("section/template.py", source))


def shown(id: str, language: str = "en") -> str:
    made = template()
    (variant,) = (variant for variant in made.variants if variant.id == id)
    return "\n".join(made.visible_lines(variant, language)) + "\n"


def test_the_first_variant_is_the_template_without_its_switches() -> None:
    first = template().variants[0]
    assert first.id == ""
    lines = [line for line in SOURCE.splitlines() if "# switch" not in line and "# results" not in line]
    assert first.snippet.source.splitlines() == lines


def test_switches_are_combined_and_their_options_exclude_each_other() -> None:
    made = template()
    labels = {name: [option.label for option in options] for name, options in made.switches.items()}
    assert labels == {
        "x": ["2", "3"],
        "with": ["", "nullcontext(): y", "suppress(ValueError): y, z"],
        "minus": ["", "-x", "-y"],
    }
    assert len(made.variants) == len({variant.id for variant in made.variants}) == 2 * 3 * 3
    assert len({variant.snippet.source for variant in made.variants}) == len(made.variants)
    assert made.variants[-1].id == "x=3,with=suppress-valueerror-y-z,minus=y"
    assert made.variants[-1].snippet.path == "section/template.py#x=3,with=suppress-valueerror-y-z,minus=y"


def test_a_block_contains_the_lines_up_to_the_name_and_the_rest_stays() -> None:
    assert (
        shown("with=suppress-valueerror-y-z,minus=y")
        == """\
import contextlib

# a number
x = 2
try:
    with contextlib.suppress(ValueError):
        y = x * 10
        print("y:", y)

        z = -y + 1
    print("z:", z)
except ZeroDivisionError as error:
    print("error:", error)
"""
    )


def test_a_reader_sees_the_comments_of_one_language() -> None:
    assert "# 一个数\nx = 3\n" in shown("x=3", "zh")
    assert "number" not in shown("x=3", "zh")


def test_every_variant_is_a_program_that_runs_and_prints_what_its_switches_say() -> None:
    for variant in template().variants:
        ast.parse(variant.snippet.source)
        with contextlib.redirect_stdout(io.StringIO()) as printed:
            exec(variant.snippet.source, {})
        x = 3 if "x=3" in variant.id else 2
        y = -10 * x if "minus=x" in variant.id else 10 * x
        z = -y + 1 if "minus=y" in variant.id else y + 1
        assert printed.getvalue() == f"y: {y}\nz: {z}\n", variant.id


def test_every_option_knows_the_variables_that_it_is_at() -> None:
    places = {option.id: place for option, place in template().places.items()}
    assert places == {
        "3": Place(("x",)),
        "nullcontext-y": Place(("y",)),
        "suppress-valueerror-y-z": Place(("y", "z")),
        "x": Place(("y",), "x"),
        "y": Place(("z",), "y"),
    }


def test_an_added_line_is_in_the_blocks_that_are_open_there() -> None:
    source = SOURCE.replace(
        "    # switch minus: y -> -y\n", "    # switch more: add y += 1\n    # switch minus: y -> -y\n"
    )
    made = template(source)
    lines = {variant.id: variant.lines for variant in made.variants}
    number = source.splitlines().index("    # switch more: add y += 1") + 1
    assert (number, "    y += 1") in lines["more=y-1"]
    assert (number, "        y += 1") in lines["with=suppress-valueerror-y-z,more=y-1"]
    assert (number, "    y += 1") in lines["with=nullcontext-y,more=y-1"]
    (option,) = made.switches["more"][1:]
    assert made.places[option] == Place(("y",))
    (variant,) = (variant for variant in made.variants if variant.id == "more=y-1")
    assert "    y += 1" in made.visible_lines(variant, "zh")


def test_a_template_names_the_pages_that_explain_its_errors() -> None:
    explained = template(SOURCE + "# explains: by zero -> errors/index.md#zero\n")
    assert explained.explains == {"by zero": (20, "errors/index.md#zero")}
    assert explained.variants[0].snippet.source == template().variants[0].snippet.source


def test_every_line_knows_its_line_in_the_template() -> None:
    lines = SOURCE.splitlines()
    for variant in template().variants:
        for number, text in variant.lines:
            opens_block = text.lstrip().startswith("with ")
            assert opens_block or text.split("=")[0].strip() == lines[number - 1].split("=")[0].strip()


@pytest.mark.parametrize(
    ("old", "new", "line", "says"),
    [
        ("x: 2 -> 3", "x", 5, "This switch has no name or no rule."),
        ("# switch x: 2", "# switch the x: 2", 5, "This switch has no name or no rule."),
        ("x: 2 -> 3", "x: 2 or 3", 5, "'2 or 3' is not a valid switch rule."),
        ("x: 2 -> 3", "x: 4 -> 3", 5, "'4' occurs 0 times in the next line of code, not once."),
        (
            "minus: y -> -y",
            "minus: 1 -> -y\n    # switch minus: y -> -y",
            15,
            "The switch 'minus' has the option '-y' t",
        ),
        ("    y = x", "    y = x * x", 10, "'x' occurs 2 times in the next line of code, not once."),
        ("nullcontext(): y", "nullcontext(): y, x", 8, "The lines below do not assign y, x, in this order."),
        ("nullcontext(): y", "nullcontext(): z, y", 8, "The lines below do not assign z, y, in this order."),
        ("# results: y z", "# results: y z\n# switch x: 1 -> 2", 20, "This switch has no line of code below it."),
        ("x = 2", "x = 2\n# switch one: 1 -> 2\nprint(1)", 7, "The line below this switch neither assigns a variable"),
        (
            "# en: a number",
            "# switch one: add print()\n# en: a number",
            3,
            "No variable is assigned above this switch.",
        ),
        ("# results: y z\n", "", 1, "The template names no results."),
        ("x = 2", "x = 2\nassert x  # claim: x", 7, "A template cannot contain a claim."),
        ("# zh: 一个数\n", "", 3, "This '# en:' comment has no '# zh:' counterpart."),
        ("x = 2", 'x = """', 1, "This is not valid Python"),
    ],
)
def test_a_malformed_template_is_reported_with_its_line(old: str, new: str, line: int, says: str) -> None:
    assert old in SOURCE
    templates, problems = read_templates({"a/b.py": Snippet("a/b.py", SOURCE.replace(old, new, 1))})
    assert not templates
    assert report(problems).startswith(f"1 problem:\nsnippets/a/b.py:{line}: {says}")
    assert problems[0].todo


def test_programs_without_switches_are_not_templates() -> None:
    assert read_templates({"a/b.py": Snippet("a/b.py", "print(1)\n")}) == ({}, [])
