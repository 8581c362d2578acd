"""What a reader sees of a program, as HTML: the block with its source and its output, and the marks of its claims."""

import re
from dataclasses import replace
from html import escape

from memoire.problem import Problem
from memoire.record import Record
from memoire.versions import Elsewhere

LABELS = {
    "en": {
        "output": "Output",
        "numbers": "The numbers of the figure",
        "stderr": "Standard error",
        "warnings": "Warnings",
        "claim": "Checked in this build: {text} ({file}, line {line})",
        "problem": "This block is broken",
        "problems": "To be mended",
        "predict": "Predict what it prints, then open",
        "download": "Download",
        "report": "Report",
        "same": "Same output on torch {versions}",
        "differs": "Differs on torch {versions}",
        "to": " to ",
        "comma": ", ",
    },
    "zh": {
        "output": "输出",
        "numbers": "图中的数据",
        "stderr": "标准错误",
        "warnings": "警告",
        "claim": "本次构建已验证：{text}（{file}，第 {line} 行）",
        "problem": "此代码块有误",
        "problems": "有待修正",
        "predict": "先猜一猜会打印什么，再展开",
        "download": "下载",
        "report": "反馈",
        "same": "在 torch {versions} 上输出相同",
        "differs": "在 torch {versions} 上有所不同",
        "to": " 至 ",
        "comma": "、",
    },
}


def program(path: str, source: str, title: str, links: dict[str, str], output: str, language: str) -> str:
    """A program and its output, as one block.

    Args:
        path: Path of its snippet.
        source: HTML of its lines.
        title: What names it, by default its path.
        links: Addresses of its `source`, of a file to `download`, and of the form to `report` a mistake, or "" each.
        output: HTML of its output.
        language: The reader's.
    """
    actions = "".join(
        f'<a href="{escape(links[name])}"{" download" if name == "download" else ""}>{LABELS[language][name]}'
        # Links with the same words lead to different places: those who hear them are told where.
        f'<span class="program__which"> {escape(title)}</span></a>'
        for name in ("download", "report")
        if links.get(name)
    )
    return (
        f'<div class="program" id="{program_id(path)}"><div class="language-python highlight">'
        f'<span class="filename"><a href="{escape(links["source"])}">{escape(title)}</a></span>'
        f'<span class="program__actions">{actions}</span>'
        # One span around all lines, as the theme lays out code as a grid, where each child is a row of its own.
        f"<pre><span></span><code><span>{source}</span></code></pre></div>{output}</div>"
    )


def program_id(path: str) -> str:
    """The id of a program's block, which links may lead to."""
    return "program-" + re.sub(r"[^a-z0-9]+", "-", path.removesuffix(".py").lower())


def output(record: Record, language: str) -> str:
    """What a program printed, as text; standard error and warnings apart."""
    if record.failure:
        what = f"This program {record.failure.reason}"
        return problem(
            Problem(f"snippets/{record.snippet}", record.failure.line, what, record.failure.details), language
        )
    return _box("output", record.stdout, language) + errors(record, language)


def drawing(kind: str, svg: str, output: str, language: str) -> str:
    """A figure or a graph beside the output that it shows; a figure's numbers are folded away."""
    if kind == "graph":
        return f'{output}<figure class="program__graph">{svg}</figure>'
    label = LABELS[language]["numbers"]
    return f'<figure class="program__figure">{svg}</figure><details><summary>{label}</summary>{output}</details>'


def folded(output: str, language: str) -> str:
    """Output that the reader is asked to predict before opening it."""
    return f'<details class="program__predict"><summary>{LABELS[language]["predict"]}</summary>{output}</details>'


def versions(elsewhere: Elsewhere, language: str) -> str:
    """On which other versions of torch a program told the same, and what it told where not; nothing if unknown."""
    labels = LABELS[language]
    same = elsewhere.spoken(labels["to"], labels["comma"])
    tried = escape(labels["comma"].join(elsewhere.same_on))
    html = (
        f'<p class="program__same" title="{tried}">{labels["same"].format(versions=escape(same))}</p>' if same else ""
    )
    for version, lines in elsewhere.differs_on.items():
        what, text = labels["differs"].format(versions=escape(version)), escape("\n".join(lines), quote=False)
        html += (
            f'<details class="program__differs"><summary>{what}</summary>'
            f'<div class="no-copy highlight"><pre><code>{text}\n</code></pre></div></details>'
        )
    return html


def errors(record: Record, language: str) -> str:
    """Standard error and warnings of a program, if there are any."""
    return _box("stderr", record.stderr, language) + _box("warnings", "\n".join(record.warnings), language)


def _box(kind: str, text: str, language: str) -> str:
    if not text.strip():
        return ""
    label = LABELS[language][kind]
    return (
        f'<div class="program__{kind} no-copy highlight"><span class="program__label">{label}</span>'
        f"<pre><code>{escape(text.rstrip(), quote=False)}\n</code></pre></div>"
    )


def plain(source: str, output: str) -> str:
    """The same block for the search index: without the spans of colours, which are slow to read.

    The output, not the program, is marked as code, so that the index can tell them apart.
    """
    return f"<pre>{re.sub('<[^>]*>', '', source)}</pre>{output}"


def mark(claim: dict, file: str, target: str, text: str, language: str) -> str:
    """The mark behind a sentence: says which assertion backs it, and leads there."""
    title = escape(LABELS[language]["claim"].format(text=claim["text"], file=file, line=claim["line"]))
    # A narrow space that does not break: the mark stays with its sentence.
    link = f'<a class="claim" href="{escape(target)}" title="{title}" aria-label="{title}">{text}</a>'
    return f"\N{NARROW NO-BREAK SPACE}{link}"


def problem(problem: Problem, language: str) -> str:
    """A mistake of an author, shown where the block would stand (only while serving)."""
    return _failure("problem", [str(problem)], language)


def problems(found: list[Problem], language: str) -> str:
    """All mistakes that belong to a page, shown at its top (only while serving); the details stand at the block."""
    return _failure("problems", [str(replace(problem, details="")) for problem in found], language)


def _failure(kind: str, texts: list[str], language: str) -> str:
    text = escape("\n".join(texts), quote=False)
    title = f'<p class="admonition-title">{LABELS[language][kind]}</p>'
    return f'<div class="admonition failure">{title}<pre><code>{text}</code></pre></div>'
