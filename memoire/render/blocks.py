"""A program as HTML: the block with its source and its output."""

import re
from dataclasses import replace
from html import escape

from memoire.problem import Problem
from memoire.records.record import Record
from memoire.records.versions import OtherVersions, format_versions
from memoire.render.highlight import FOLDED
from memoire.render.output_lines import output_lines
from memoire.texts import texts


def program(path: str, source: str, title: str, links: dict[str, str], output: str, language: str) -> str:
    """A program and its output, as one block.

    Args:
        path: Path of its snippet.
        source: HTML of its lines.
        title: Its name, by default its path.
        links: Addresses of its `source`, of the file to `download` and of the form to `report` a mistake; of the table
            of its `steps`, and of their `recording`; "" for none.
        output: HTML of its output.
        language: The reader's.
    """
    labels = texts(language, "program")
    marks = {
        "steps": f' class="program__steps" data-recording="{escape(links.get("recording", ""))}"',
        "download": " download",
        "report": "",
    }
    actions = "".join(
        f'<a{mark} href="{escape(links[name])}">{labels[name]}'
        # Links with the same words lead to different places: a screen reader says which.
        f'<span class="program__which"> {escape(title)}</span></a>'
        for name, mark in marks.items()
        if links.get(name)
    )
    return (
        f'<div class="program" id="{program_id(path)}"><div class="language-python highlight">'
        f'<span class="filename"><a href="{escape(links["source"])}">{escape(title)}</a></span>'
        f'<span class="program__actions">{actions}</span>'
        # One span around all lines: the theme lays out code as a grid, in which each child is a row.
        f"<pre><span></span><code><span>{source}</span></code></pre>{whole(source, language)}</div>{output}</div>"
    )


def whole(source: str, language: str) -> str:
    """The control that unfolds a program, empty if it is shown whole; the style sheet lets it, without a script."""
    if FOLDED.partition("{}")[0] not in source:
        return ""
    label = texts(language, "program")["whole"].format(count=source.count("\n"))
    return f'<details class="program__whole"><summary>{label}</summary></details>'


def program_id(path: str) -> str:
    """The id of the block of a program, for links."""
    return "program-" + re.sub(r"[^a-z0-9]+", "-", path.removesuffix(".py").lower())


def output(record: Record, language: str) -> str:
    """What a program printed; standard error and warnings separately."""
    if record.failure:
        what = f"This program {record.failure.reason}"
        return problem(
            Problem(f"snippets/{record.snippet}", record.failure.line, what, record.failure.details), language
        )
    return _box("output", record.stdout, language) + errors(record, language)


def drawing(kind: str, svg: str, output: str, language: str) -> str:
    """A figure or a graph beside the output that it shows; the numbers of a figure are folded."""
    if kind == "graph":
        return f'{output}<figure class="program__graph">{svg}</figure>'
    label = texts(language, "program")["numbers"]
    return f'<figure class="program__figure">{svg}</figure><details><summary>{label}</summary>{output}</details>'


def folded(output: str, language: str) -> str:
    """Output that the reader is asked to predict before opening it."""
    label = texts(language, "program")["predict"]
    return f'<details class="program__predict"><summary>{label}</summary>{output}</details>'


def versions(known: OtherVersions, language: str) -> str:
    """On which other versions of torch a program printed the same, and what it printed on the others."""
    labels = texts(language, "program")
    same = format_versions(known, labels["to"], labels["comma"])
    tried = escape(labels["comma"].join(known.same_on))
    html = (
        f'<p class="program__same" title="{tried}">{labels["same"].format(versions=escape(same))}</p>' if same else ""
    )
    for version, lines in known.differs_on.items():
        what, text = labels["differs"].format(versions=escape(version)), output_lines("\n".join(lines))
        html += (
            f'<details class="program__differs" data-torch="{escape(version.split()[0])}"><summary>{what}</summary>'
            f'<div class="no-copy highlight"><pre><code>{text}\n</code></pre></div></details>'
        )
    return html


def errors(record: Record, language: str) -> str:
    """Standard error and warnings of a program, if there are any."""
    return _box("stderr", record.stderr, language) + _box("warnings", "\n".join(record.warnings), language)


def _box(kind: str, text: str, language: str) -> str:
    if not text.strip():
        return ""
    label = texts(language, "program")[kind]
    return (
        f'<div class="program__{kind} no-copy highlight"><span class="program__label">{label}</span>'
        f"<pre><code>{output_lines(text)}\n</code></pre></div>"
    )


def plain(source: str, output: str) -> str:
    """The same block for the search index: without the spans of the colours, which take long to parse.

    Only the output is marked as code, so the index can tell it from the program.
    """
    return f"<pre>{re.sub('<[^>]*>', '', source)}</pre>{output}"


def problem(problem: Problem, language: str) -> str:
    """A mistake of an author, in place of the block (only while serving)."""
    return _failure("problem", [str(problem)], language)


def problems(found: list[Problem], language: str) -> str:
    """All mistakes of a page, at its top (only while serving); the details are shown at each block."""
    return _failure("problems", [str(replace(problem, details="")) for problem in found], language)


def _failure(kind: str, lines: list[str], language: str) -> str:
    text = output_lines("\n".join(lines))
    title = f'<p class="admonition-title">{texts(language, "program")[kind]}</p>'
    return f'<div class="admonition failure">{title}<pre><code>{text}</code></pre></div>'
