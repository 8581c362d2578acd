"""The messages that programs printed, and the sections that explain them."""

from typing import Any

from memoire.content.page import Page
from memoire.export.messages import messages
from tests.memoire.directives.contexts import book, record

MESSAGE = "wrong: element 0 of tensors does not require grad"
PAGE = """\
# Errors: no history

## element 0 of tensors does not require grad {#element-0}

```python exec="on"
--8<-- "a/fails.py"
```

## Short {#short}
"""


def found(path: str, stdout: str, **doc: Any) -> list[dict[str, Any]]:
    """The messages of one page with one program."""
    folder = path.removesuffix(".md")
    docs = [
        {"location": f"{folder}/{anchor}", "title": "A &lt;title&gt;", "text": "", "questions": [], **doc}
        for anchor in ("", "#element-0", "#short")
    ]
    made = book([Page("en", path, list(PAGE.split("\n")))], {"a/fails.py": "print(1)\n"}, record("a/fails.py", stdout))
    return messages(made, "en", docs)


def test_a_section_has_its_heading_and_what_its_program_printed() -> None:
    (entry,) = found("errors/no-graph.md", f"{MESSAGE}\nright: True\n")
    assert entry["at"] == "errors/no-graph/#element-0"
    assert entry["title"] == "A <title>"
    assert entry["messages"] == ["element 0 of tensors does not require grad", MESSAGE]


def test_a_message_of_several_lines_is_one() -> None:
    (entry,) = found("errors/no-graph.md", "wrong: Error(s) in loading state_dict:\n   ('Inplace update',).\n")
    assert entry["messages"][1] == "wrong: Error(s) in loading state_dict: ('Inplace update',)."


def test_what_a_section_quotes_in_emphasis_is_a_message_if_it_is_long_and_no_heading() -> None:
    quoted = "Older versions say *leaf variable has been moved into\nthe `graph` interior*, *not so*, *一 a b c d e f*."
    headings = "See *element 0 of tensors does not require grad* or *[the message of another page](other.md)*."
    page = Page("en", "errors/x.md", list(f"{PAGE}\n{quoted}\n{headings}\n".split("\n")))
    (entry,) = messages(
        book([page], {}), "en", [{"location": "errors/x/#short", "title": "", "text": "", "questions": []}]
    )
    assert entry["messages"] == ["leaf variable has been moved into the graph interior"]


def test_elsewhere_a_heading_is_no_message_and_a_row_of_a_table_is_none_either() -> None:
    assert found("detach/copies.md", "mean moved True   batches counted 1   and more of it\n") == []
    (entry,) = found("detach/copies.md", f"{MESSAGE}\n")
    assert entry["messages"] == [MESSAGE]


def test_the_cause_is_the_first_paragraph_that_is_no_question_without_marks() -> None:
    text = "<p>Why is that?</p><p>The loss has <code>no</code> history. ✓ Look for it.</p><p>More.</p>"
    (entry,) = found("errors/no-graph.md", "", **{"text": text, "questions": ["Why is that?"]})
    assert entry["cause"] == "The loss has no history. Look for it."


def test_a_program_without_a_record_printed_nothing() -> None:
    made = book([Page("en", "errors/x.md", list(PAGE.split("\n")))], {})
    doc = {"location": "errors/x/#element-0", "title": "T", "text": "", "questions": []}
    (entry,) = messages(made, "en", [doc])
    assert entry["messages"] == ["element 0 of tensors does not require grad"]


def test_sections_of_the_pages_of_errors_come_first() -> None:
    pages = [Page("en", path, list(PAGE.split("\n"))) for path in ("detach/copies.md", "errors/x.md")]
    made = book(pages, {"a/fails.py": ""}, record("a/fails.py", MESSAGE))
    docs = [
        {"location": f"{folder}/#element-0", "title": "T", "text": "", "questions": []}
        for folder in ("detach/copies", "errors/x")
    ]
    assert [entry["at"] for entry in messages(made, "en", docs)] == ["errors/x/#element-0", "detach/copies/#element-0"]
