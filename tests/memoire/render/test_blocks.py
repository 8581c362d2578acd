"""What a reader sees of a program: whatever it printed is text."""

import re
from pathlib import Path

import pytest

from memoire.content.snippet import Snippet
from memoire.problem import Problem
from memoire.records.record import Failure, Record
from memoire.records.versions import OtherVersions
from memoire.render import blocks
from memoire.render.highlight import Highlighter
from memoire.texts import texts
from tests.memoire.html_text import Text

HOSTILE = "````````\n<h1>big</h1>\n</code></pre></div>\n</script><script>alert(1)</script>\n&amp; & <!-- \n# heading\n"


def record(**fields: object) -> Record:
    return Record(**{"snippet": "a/b.py", "digest": "0" * 64, **fields})  # ty: ignore[invalid-argument-type]


@pytest.mark.parametrize("language", ["en", "zh"])
def test_output_is_text_whatever_it_contains(language: str) -> None:
    html = blocks.output(record(stdout=HOSTILE), language)
    found = Text(html)
    assert found.text == f"{texts(language, 'program')['output']}{HOSTILE.rstrip()}\n"
    assert {tag for tag, _ in found.tags} == {"div", "span", "pre", "code"}


def test_standard_error_and_warnings_are_apart_from_output() -> None:
    html = blocks.output(record(stdout="out\n", stderr="err\n", warnings=["UserWarning: <one>", "W: two"]), "en")
    boxes = re.findall(
        r'<div class="program__(\w+) [^"]*"><span[^>]*>([^<]*)</span><pre><code>(.*?)</code>', html, re.S
    )
    assert boxes == [
        ("output", "Output", "out\n"),
        ("stderr", "Standard error", "err\n"),
        ("warnings", "Warnings", "UserWarning: &lt;one&gt;\nW: two\n"),
    ]


def test_a_program_that_prints_nothing_has_no_empty_box() -> None:
    assert blocks.output(record(stdout=" \n"), "en") == ""


def test_a_failure_is_shown_in_the_place_of_output() -> None:
    html = blocks.output(record(stdout="half", failure=Failure(3, "raised <KeyError>.", "a < b")), "en")
    found = Text(html)
    assert "snippets/a/b.py:3: This program raised <KeyError>." in found.text
    assert "a < b" in found.text
    assert "half" not in found.text
    assert found.tags[0] == ("div", {"class": "admonition failure"})


def test_the_search_index_gets_the_same_text_without_colours(tmp_path: Path) -> None:
    source = Highlighter(tmp_path).html(Snippet("a/b.py", "x = '<b>'  # a remark\n"), "en")
    output = blocks.output(record(stdout=HOSTILE), "en")
    plain = blocks.plain(source, output)
    assert Text(plain).text == Text(source).text + Text(output).text
    assert "span class=" not in plain.removesuffix(output)


def test_title_and_address_of_a_program_are_escaped() -> None:
    links = {"source": 'https://example.org/?a=1&b="', "download": "b.py", "report": "https://example.org/?c=<"}
    html = blocks.program("a/b.py", "x\n", '<b>"T"</b>', links, "<p>output</p>", "en")
    found = Text(html)
    assert ("a", {"href": 'https://example.org/?a=1&b="'}) in found.tags
    assert ("a", {"href": "b.py", "download": None}) in found.tags
    assert ("a", {"href": "https://example.org/?c=<"}) in found.tags
    assert '<b>"T"</b>' in found.text
    assert html.endswith("<p>output</p></div>")


def test_a_program_outside_a_repository_cannot_be_reported() -> None:
    html = blocks.program("a/b.py", "x\n", "a/b.py", {"source": "b.py", "download": "b.py", "report": ""}, "", "en")
    assert [attributes["href"] for tag, attributes in Text(html).tags if tag == "a"] == ["b.py", "b.py"]


@pytest.mark.parametrize("language", ["en", "zh"])
def test_output_to_predict_is_there_but_folded(language: str) -> None:
    html = blocks.folded("<p>42</p>", language)
    assert Text(html).tags[0] == ("details", {"class": "program__predict"})
    assert Text(html).text == texts(language, "program")["predict"] + "42"


def test_the_numbers_of_a_figure_are_folded_and_the_output_of_a_graph_is_not() -> None:
    figure, graph = (blocks.drawing(kind, "<svg></svg>", "<p>1</p>", "en") for kind in ("figure", "graph"))
    assert [tag for tag, _ in Text(figure).tags] == ["figure", "svg", "details", "summary", "p"]
    assert [tag for tag, _ in Text(graph).tags] == ["p", "figure", "svg"]


def test_other_versions_are_said_to_print_the_same_or_what_they_print_instead() -> None:
    known = OtherVersions(["2.11.0", "2.12.0", "2.13.0"], {"2.4.0": ["-new", "+<old>"]})
    found = Text(blocks.versions(known, "en"))
    assert found.text == "Same output on torch 2.11.0 to 2.13.0Differs on torch 2.4.0-new\n+<old>\n"
    assert found.tags[0] == ("p", {"class": "program__same", "title": "2.11.0, 2.12.0, 2.13.0"})
    assert blocks.versions(OtherVersions(), "en") == ""


def test_all_problems_of_a_page_are_listed_without_their_details() -> None:
    found = [Problem("docs/en/a.md", number, f"What <{number}>.", "Fix it.", "a traceback") for number in (1, 2)]
    text = Text(blocks.problems(found, "en")).text
    assert text == "To be fixeddocs/en/a.md:1: What <1>.\n    Fix it.\ndocs/en/a.md:2: What <2>.\n    Fix it."
    assert "a traceback" in Text(blocks.problem(found[0], "en")).text


@pytest.mark.parametrize(("language", "label"), [("en", "Whole program (4 lines)"), ("zh", "完整程序（4 行）")])
def test_a_program_with_folded_lines_has_a_control_that_says_how_many_it_has(
    tmp_path: Path, language: str, label: str
) -> None:
    source = "import torch\n\nx = torch.ones(2)\nprint(x)\n"
    marked = source.replace("print", "# essential\nprint") + "# end\n"
    plain, folded = (Highlighter(tmp_path).html(Snippet("a/b.py", text), language) for text in (source, marked))
    assert blocks.whole(plain, language) == ""
    assert Text(blocks.whole(folded, language)).text == label
