"""What is known by which name, and what is done with the uses on a page."""

import pytest

from memoire.content.directive_use import Form, Use
from memoire.directives import registry
from memoire.directives.directive import Directive
from memoire.handbook.book import Book
from memoire.records.record import ClaimResult
from tests.memoire.directives.contexts import book, context, page, record, use

TEMPLATE = "# switch x: 1 -> 2\nx = 1\nprint('x:', x)\n# results: x\n"
ROW = "| | one |\n|---|---|\n| asked | {} |"
CLAIM = ClaimResult("held", 2, "assert x", True)
BLOCKS = [
    "benchmarks",
    "paste-error",
    "questions",
    "quiz-score",
    "quiz-subjects",
    "rooms",
    "runs",
    "switches",
    "totals",
    "translations",
]


@pytest.fixture
def made() -> Book:
    records = [record(path, "one: 1\nx: 1\n") for path in ("a/b.py", "t.py", "t.py#", "t.py#x=2")]
    records.append(record("a/c.py", claims=[CLAIM]))
    shown = page('```python exec="on"\n--8<-- "a/c.py"\n```', path="shown.md")
    return book(
        [shown], {"a/b.py": "print('one: 1')\n", "a/c.py": "assert x  # claim: held\n", "t.py": TEMPLATE}, *records
    )


def check(text: str, made: Book) -> list[tuple[int, str, str]]:
    return [(problem.line, problem.what, problem.todo) for problem in registry.check(page(text), made)]


def test_the_table_has_each_directive_by_form_and_name() -> None:
    assert set(registry.directives_by_name()) == {
        ("link", "claim"),
        ("row", "probe"),
        *(("block", name) for name in BLOCKS),
    }
    assert all((item.form, item.name) == key for key, item in registry.directives_by_name().items())
    assert all(isinstance(item, Directive) for item in registry.directives_by_name().values())


@pytest.mark.parametrize(
    "text",
    [
        "<!-- questions -->",
        "<!-- totals -->",
        "<!-- translations -->",
        "<!-- switches: t.py -->\n\n<!-- runs: t.py -->",
        "[✓](claim:held)",
        "[✓](claim:not-yet-known)",  # known once programs have run
        ROW.format("probe:a/b.py"),
        "<!-- A comment for authors -->",
        "<!-- TODO -->",
        "```md\n<!-- unknown -->\n```",
        "`<!-- unknown -->` and `[✓](cliam:a)`",
        "[mail](mailto:a@example.org), [phone](tel:1), [picture](data:image/png;base64,AA)",
        "[page](b.md#a:b), [site](https://example.org/a:b)",
        ROW.format("text"),
        ROW.format("Note: text"),
        ROW.format("torch:nn"),
        ROW.format("https://example.org/a.py"),
    ],
)
def test_uses_that_are_allowed(made: Book, text: str) -> None:
    assert check(text, made) == []


@pytest.mark.parametrize(
    ("text", "line", "what", "todo"),
    [
        ("<!-- question -->", 1, "There is no block directive 'question'.", "Did you mean 'questions'?"),
        (
            "a\n\n<!-- translation: x -->",
            3,
            "There is no block directive 'translation'.",
            "Did you mean 'translations'?",
        ),
        (
            "<!-- xyz -->",
            1,
            "There is no block directive 'xyz'.",
            f"Known here: {', '.join(BLOCKS)}. A comment for authors starts with a capital letter.",
        ),
        ("<!-- claim: held -->", 1, "There is no block directive 'claim'.", f"Known here: {', '.join(BLOCKS[:2])}, "),
        ("[✓](cliam:held)", 1, "There is no link directive 'cliam'.", "Did you mean 'claim'?"),
        ("text [x](xyz:held)", 1, "There is no link directive 'xyz'.", "Known here: claim."),
        ("[✓](probe:a/b.py)", 1, "There is no link directive 'probe'.", "Known here: claim."),
        (ROW.format("prob:a/b.py"), 3, "There is no row directive 'prob'.", "Did you mean 'probe'?"),
        (ROW.format("claim:a/b.py"), 3, "There is no row directive 'claim'.", "Known here: probe."),
    ],
)
def test_an_unknown_name_is_a_mistake(made: Book, text: str, line: int, what: str, todo: str) -> None:
    ((found, said, fix),) = check(text, made)
    assert (found, said) == (line, what)
    assert fix.startswith(todo)


@pytest.mark.parametrize(
    ("text", "what", "todo"),
    [
        ("<!-- questions: all -->", "The directive 'questions' takes no argument.", "Write <!-- questions -->"),
        ("<!-- totals: all -->", "The directive 'totals' takes no argument.", "Write <!-- totals -->"),
        ("<!-- runs -->", "The directive 'runs' takes the path of a template.", "Write <!-- runs: … -->"),
        ("<!-- switches -->", "The directive 'switches' takes the path of a template.", "Write <!-- switches: … -->"),
        ("[✓](claim:)", "The directive 'claim' takes the name of a claim.", "Write [✓](claim:…)"),
    ],
)
def test_a_missing_argument_and_one_too_many_are_mistakes(made: Book, text: str, what: str, todo: str) -> None:
    assert check(text, made) == [(1, what, todo)]


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        (ROW.format("probe:a/none.py"), 3, "There is no snippets/a/none.py."),
        (ROW.format("probe:../a/b.py"), 3, "There is no snippets/../a/b.py."),
        (ROW.format("probe:/a/b.py"), 3, "There is no snippets//a/b.py."),
        (ROW.format("probe:a/b"), 3, "There is no snippets/a/b."),
        ("<!-- runs: none.py -->", 1, "There is no template snippets/none.py."),
        ("<!-- switches: a/b.py -->", 1, "There is no template snippets/a/b.py."),
    ],
)
def test_an_argument_that_names_nothing_is_a_mistake(made: Book, text: str, line: int, what: str) -> None:
    assert [(line, what) for line, what, _ in check(text, made)] == [(line, what)]


def test_a_malformed_template_is_reported_once() -> None:
    malformed = book([], {"t.py": "# switch x\n"})
    assert [problem.file for problem in malformed.unreadable] == ["snippets/t.py"]
    assert check("<!-- runs: t.py -->\n\n<!-- switches: t.py -->", malformed) == []


def test_results_are_checked_once_programs_have_run(made: Book) -> None:
    on = page(f"[✓](claim:held) [✓](claim:none)\n\n{ROW.replace('one', 'two').format('probe:a/b.py')}\n\n<!-- xyz -->")
    assert [(problem.line, problem.what) for problem in registry.check_results(on, made)] == [
        (1, "No snippet contains the claim 'none'."),
        (5, "The program a/b.py prints nothing for the column 'two'."),
    ]


@pytest.mark.parametrize(
    ("form", "name", "is_meant"),
    [("block", "any", True), ("link", "any", True), ("link", "mailto", False), ("link", "tel", False)],
)
def test_a_name_that_is_no_scheme_is_meant_as_a_directive(form: Form, name: str, is_meant: bool) -> None:
    text = f"<!-- {name}: x -->" if form == "block" else f"[x]({name}:x)"
    assert registry.is_meant(use(text)) == is_meant


def test_placeholders_are_filled_once_for_the_search_index_and_once_for_readers(made: Book) -> None:
    on = made.pages[0]
    html = (
        '<p>A <a href="claim:held">✓</a> <span data-directive="probe:a/b.py#one"></span></p>'
        '<!-- runs: t.py --><!-- unknown --><a href="https://a.org/">a</a>'
    )
    searched = registry.replace_placeholders(html, context(made, on), searched=True)
    assert 'class="cell' in searched
    assert '<a href="claim:held">✓</a>' in searched  # the mark alone is nothing to search for
    assert "<!-- runs: t.py --><!-- unknown -->" in searched
    whole = registry.replace_placeholders(searched, context(made, on), searched=False)
    assert 'href="#claim-held"' in whole
    assert '<table class="explorer__runs">' in whole
    assert '<!-- unknown --><a href="https://a.org/">a</a>' in whole


def test_the_argument_and_the_column_of_a_placeholder_are_unescaped() -> None:
    quoted = book([], {"a&b.py": ""}, record("a&b.py", 'x < "y": 1\n'))
    html = '<span data-directive="probe:a&amp;b.py#x &lt; &quot;y&quot;"></span>'
    assert ">1</code>" in registry.replace_placeholders(html, context(quoted, page("")), searched=True)


def test_lines_are_replaced_only_if_the_directive_becomes_markdown(made: Book) -> None:
    on = page(f"<!-- totals -->\n\n<!-- runs: t.py -->\n\n<!-- unknown -->\n\n{ROW.format('probe:a/b.py')}")
    lines = registry.replace_lines(on, context(made, on))
    assert sorted(lines) == [1, 9]
    assert lines[1].endswith("{ .home__totals }")


def test_an_unknown_directive_is_not_exported(made: Book) -> None:
    where = context(made, made.pages[0])
    assert registry.exported(use("<!-- unknown -->"), where) is None
    assert registry.exported(use("<!-- switches: t.py -->"), where) == []
    assert registry.exported(Use("link", 0, "claim", "held", "✓"), where) == ["✓"]


def test_links_of_directives_are_exported_as_their_text(made: Book) -> None:
    text = "A [✓](claim:held), [a](b.md), [b](https://a.org/x:y), [c](mailto:a@b.org)."
    assert registry.export_links(text, context(made, made.pages[0])) == text.replace("[✓](claim:held)", "✓")
