"""What a reader sees of an explorer: its switches, the table of all runs, and the data that a script looks up."""

import json
import re
from collections.abc import Callable, Iterable, Iterator
from html import escape

from memoire.autograd_graph import Graph
from memoire.blocks import output, program_id
from memoire.page import Page
from memoire.probes import cell, printed
from memoire.problem import Problem
from memoire.record import Record
from memoire.snippet import FOLDER
from memoire.source import highlight
from memoire.template import Template, Variant

MARK = re.compile(r"<!-- (?P<part>switches|runs): (?P<path>\S+) -->")
TEXTS = {
    "en": {
        "none": "none",
        "start": "as it stands",
        "reset": "Start over",
        "changed": "Changed",
        "runs": "All {count} runs",
    },
    "zh": {
        "none": "无",
        "start": "原样",
        "reset": "复原",
        "changed": "改动",
        "runs": "全部 {count} 次运行",
    },
}


def variant_id(template: Template, variant: Variant) -> str:
    """What an address ends in to show this variant: its row in the table, or the block of the template itself."""
    return variant.id or program_id(template.path)


def switches(template: Template, records: dict[str, Record], language: str) -> str:
    """The switches as a form, and what came out of the first variant."""
    texts = TEXTS[language]
    fields = []
    for name, options in template.switches.items():
        labels = [
            f'<label><input type="radio" name="{name}" value="{place}"{" checked" if place == 0 else ""}> '
            f"{f'<code>{escape(option.label)}</code>' if option.label else texts['none']}</label>"
            for place, option in enumerate(options)
        ]
        fields.append(f"<fieldset><legend><code>{name}</code></legend>{''.join(labels)}</fieldset>")
    first = records[template.variants[0].snippet.path]
    results = " ".join(f"<span><code>{name}</code> {found}</span>" for name, found in _results(template, first))
    return (
        '<form class="explorer__form needs-script" autocomplete="off">'
        f'<div class="explorer__switches">{"".join(fields)}</div>'
        f'<p class="explorer__results" role="status">{results}</p>'
        f'<button type="reset" class="md-button">{texts["reset"]}</button></form>'
    )


def runs(template: Template, records: dict[str, Record], draw: Callable[[Graph], str], language: str) -> str:
    """The table of all runs, folded away, and the data of all programs, outputs and graphs.

    Args:
        template: What to show.
        records: A record of each variant, by its path.
        draw: Makes a drawing of a graph.
        language: Of the reader.
    """
    texts = TEXTS[language]
    head = "".join(f'<th scope="col"><code>{name}</code></th>' for name in template.results)
    rows = "".join(_row(template, variant, records[variant.snippet.path], language) for variant in template.variants)
    data = json.dumps(_data(template, records, draw, language), ensure_ascii=False, separators=(",", ":"))
    data = data.replace("<", r"\u003c")  # a less-than sign could end the element
    return (
        f"<details><summary>{texts['runs'].format(count=len(template.variants))}</summary>"
        f'<table class="explorer__runs"><thead><tr><th scope="col">{texts["changed"]}</th>{head}</tr></thead>'
        f"<tbody>{rows}</tbody></table></details>"
        f'<script type="application/json" class="explorer__data">{data}</script>'
    )


def runs_as_text(template: Template, records: dict[str, Record], language: str) -> list[str]:
    """The lines of a Markdown table of all runs: what was changed, and the results or the error in their place."""
    lines = [
        f"| {TEXTS[language]['changed']} | {' | '.join(f'`{name}`' for name in template.results)} |",
        "| --- " * (1 + len(template.results)) + "|",
    ]
    for variant in template.variants:
        values = printed(records[variant.snippet.path].stdout)
        changed = [f"`{name} {option.label}`" for name, option in template.changes(variant)]
        found = [values.get("error") or values.get(name, "?") for name in template.results]
        lines.append(
            f"| {', '.join(changed) or TEXTS[language]['start']} | {' | '.join(f'`{value}`' for value in found)} |"
        )
    return lines


def _row(template: Template, variant: Variant, record: Record, language: str) -> str:
    changed = [f"<code>{name} {escape(option.label)}</code>" for name, option in template.changes(variant)]
    title = ", ".join(changed) or TEXTS[language]["start"]
    results = _results(template, record)
    # One error stands for all results, which there are none of.
    span = f' colspan="{len(template.results)}"' if len(results) < len(template.results) else ""
    cells = "".join(f'<td{span} data-name="{name}">{found}</td>' for name, found in results)
    own = f' id="{escape(variant.id)}"' if variant.id else ""
    return f'<tr{own}><th scope="row"><a href="#{escape(variant_id(template, variant))}">{title}</a></th>{cells}</tr>'


def _results(template: Template, record: Record) -> list[tuple[str, str]]:
    """Name and HTML of each result; of an error alone where the program printed one."""
    values = printed(record.stdout)
    if "error" in values:
        first = values["error"].split(". ")[0]  # sentence; all of them are in the output
        return [("error", f'<code class="cell cell--error">{escape(first, quote=False)}</code>')]
    return [(name, cell(values.get(name, "?"))) for name in template.results]


def _data(
    template: Template, records: dict[str, Record], draw: Callable[[Graph], str], language: str
) -> dict[str, list]:
    """Lines, outputs and graphs, each once, and for each variant where its own are among them."""
    programs = [template.shown(variant, language) for variant in template.variants]
    found = [records[variant.snippet.path] for variant in template.variants]
    texts, drawn = [output(record, language) for record in found], [json.dumps(record.graph) for record in found]
    lines, outputs, graphs = _once(line for program in programs for line in program), _once(texts), _once(drawn)
    return {
        "lines": [highlight(line, "python") for line in lines],
        "outputs": list(outputs),
        "graphs": [draw(json.loads(graph)) if graph != "null" else "" for graph in graphs],
        "programs": [[lines[line] for line in program] for program in programs],
        "runs": [[outputs[text], graphs[graph]] for text, graph in zip(texts, drawn, strict=True)],
    }


def _once(items: Iterable[str]) -> dict[str, int]:
    """The place of each different item among them."""
    return {item: place for place, item in enumerate(dict.fromkeys(items))}


def mark_problems(pages: list[Page], templates: dict[str, Template]) -> Iterator[Problem]:
    """Where a page asks for an explorer of a program that has no switches."""
    for page in pages:
        for number, line in enumerate(page.lines, 1):
            if "<!-- " in line and (mark := MARK.fullmatch(line)) and mark["path"] not in templates:
                todo = "Mend the path, or write a program with switches."
                yield Problem(page.file, number, f"There is no template snippets/{mark['path']}.", todo)


def variant_problems(templates: dict[str, Template], records: dict[str, Record]) -> Iterator[Problem]:
    """The first variant of each template that failed, or that lacks a result; a template that fails says so itself."""
    for path, template in templates.items():
        for variant in template.variants if not records[path].failure else ():
            record = records[variant.snippet.path]
            named = f"With {variant.id.replace(',', ', ')} this program" if variant.id else "As it stands this program"
            if failure := record.failure:
                line = variant.lines[failure.line - 1][0]
                todo = "Mend it so that it runs in every position of its switches."
                yield Problem(f"{FOLDER}/{path}", line, f"{named} {failure.reason}", todo, failure.details)
                break
            values = printed(record.stdout)
            if missing := [name for name in template.results if name not in values and "error" not in values]:
                todo = f"Let it print a line '{missing[0]}: …' or 'error: …', or mend the line # results:."
                yield Problem(f"{FOLDER}/{path}", 1, f"{named} prints no '{missing[0]}'.", todo)
                break
