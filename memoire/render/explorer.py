"""The explorer of a template: its switches, the table of all runs, and the data for the script."""

import json
import re
from collections.abc import Callable, Iterable
from html import escape
from typing import Any, TypeVar

import msgspec

from memoire.content.template import Template, Variant
from memoire.records.printed import printed_values
from memoire.records.record import Graph, Record
from memoire.render.blocks import output, program_id
from memoire.render.cells import cell, markdown_cell
from memoire.render.explorer_graphs import in_parts
from memoire.render.explorer_picture import chosen, picture
from memoire.render.graph_facts import facts
from memoire.render.highlight import highlight
from memoire.texts import texts

SENTENCE = re.compile(r"\.(?= |[A-Z][a-z]+ )")  # some messages have no blank between sentences
Item = TypeVar("Item", str, bytes)


def variant_id(template: Template, variant: Variant) -> str:
    """The anchor of this variant: its row in the table, or the block of the template itself."""
    return variant.id or program_id(template.path)


def switches(template: Template, records: dict[str, Record], language: str) -> str:
    """The picture of the program with its switches, and the results of the first variant."""
    words = texts(language, "explorer")
    first = records[template.variants[0].snippet.path]
    results = " ".join(f"<span><code>{name}</code> {found}</span>" for name, found in _results(template, first))
    # Inert until the script answers: a press before that would be lost.
    return (
        f'<div class="explorer__form needs-script" inert>{picture(template, language)}'
        f'<div class="explorer__said" role="status"><p class="explorer__results">{results}</p>'
        f'<p class="explorer__why">{words["hint"]}</p></div>'
        '<p class="explorer__actions">'
        f'<button type="button" class="md-button explorer__reset">{words["reset"]}</button> '
        f'<button type="button" class="md-button explorer__notebook">{words["notebook"]}</button></p></div>'
    )


def runs(
    template: Template,
    records: dict[str, Record],
    draw: Callable[[Graph], str],
    pages: dict[str, str],
    language: str,
) -> str:
    """The table of all runs, folded, and the data of all programs, outputs and graphs.

    Where scripts run, a table of a thousand rows is no part of the page until readers open it; then the script makes
    each name a link to its state.

    Args:
        template: The template to show.
        records: A record of each variant, by its path.
        draw: Draws a graph.
        pages: The address of the page that explains an error, by a part of its message.
        language: The reader's.
    """
    words = texts(language, "explorer")
    head = "".join(f'<th scope="col"><code>{name}</code></th>' for name in template.results)
    rows = "".join(_row(template, variant, records[variant.snippet.path], language) for variant in template.variants)
    found = {**_data(template, records, draw, language), "pages": pages, "words": words}
    data = json.dumps(found, ensure_ascii=False, separators=(",", ":"))
    data = data.replace("<", r"\u003c")  # a less-than sign could end the element
    return (
        f"<details><summary>{words['runs'].format(count=len(template.variants))}</summary>"
        f'<noscript><table class="explorer__runs"><thead><tr><th scope="col">{words["changed"]}</th>{head}</tr></thead>'
        f"<tbody>{rows}</tbody></table></noscript></details>"
        f'<script type="application/json" class="explorer__data">{data}</script>'
    )


def runs_as_text(template: Template, records: dict[str, Record], language: str) -> list[str]:
    """The lines of a Markdown table of all runs: what was changed, and the results or the error instead."""
    words = texts(language, "explorer")
    lines = [
        f"| {words['changed']} | {' | '.join(f'`{name}`' for name in template.results)} |",
        "| --- " * (1 + len(template.results)) + "|",
    ]
    for variant in template.variants:
        values = printed_values(records[variant.snippet.path].stdout)
        changed = [f"`{name} {option.label}`" for name, option in template.changes(variant)]
        found = [markdown_cell(values.get(name, "?")) for name in template.results]
        if "error" in values:
            found = [markdown_cell(_first_sentence(values["error"])), *[""] * (len(found) - 1)]
        lines.append(f"| {', '.join(changed) or words['start']} | {' | '.join(found)} |")
    return lines


def _row(template: Template, variant: Variant, record: Record, language: str) -> str:
    changed = [f"<code>{name} {escape(option.label)}</code>" for name, option in template.changes(variant)]
    title = ", ".join(changed) or texts(language, "explorer")["start"]
    results = _results(template, record)
    # The error takes the place of all results.
    span = f' colspan="{len(template.results)}"' if len(results) < len(template.results) else ""
    cells = "".join(f'<td{span} data-name="{name}">{found}</td>' for name, found in results)
    own = f' id="{escape(variant.id)}"' if variant.id else ""
    return f'<tr{own}><th scope="row">{title}</th>{cells}</tr>'


def _results(template: Template, record: Record) -> list[tuple[str, str]]:
    """Name and HTML of each result; of the error alone if the program printed one."""
    values = printed_values(record.stdout)
    if "error" in values:
        first = escape(_first_sentence(values["error"]), quote=False)
        return [("error", f'<code class="cell cell--error">{first}</code>')]
    return [(name, cell(values.get(name, "?"))) for name in template.results]


def _first_sentence(error: str) -> str:
    """The beginning of an error; the output has all of it."""
    return SENTENCE.split(error)[0]


def _data(
    template: Template, records: dict[str, Record], draw: Callable[[Graph], str], language: str
) -> dict[str, Any]:
    """Lines, outputs and graphs, each once, and for each variant the positions of its own."""
    programs = [template.visible_lines(variant, language) for variant in template.variants]
    found = [records[variant.snippet.path] for variant in template.variants]
    printed = [output(record, language) for record in found]
    drawn = [msgspec.json.encode(record.graph) for record in found]
    lines = _positions(line for program in programs for line in program)
    outputs, graphs = _positions(printed), _positions(drawn)
    read = [msgspec.json.decode(graph, type=Graph | None) for graph in graphs]
    parts, made = in_parts([draw(graph) if graph else "" for graph in read])
    return {
        "lines": [highlight(line, "python") for line in lines],
        "outputs": list(outputs),
        "parts": parts,
        "graphs": made,
        "facts": [facts(graph, template.roots) if graph else {} for graph in read],
        "roots": template.roots,
        "switches": [
            [chosen(template, option, language) for option in options] for options in template.switches.values()
        ],
        "ids": [
            ["", *(f"{name}={option.id}" for option in options[1:])] for name, options in template.switches.items()
        ],
        "results": template.results,
        "cells": [dict(_results(template, record)) for record in dict(zip(printed, found, strict=True)).values()],
        "programs": [[lines[line] for line in program] for program in programs],
        "runs": [[outputs[text], graphs[graph]] for text, graph in zip(printed, drawn, strict=True)],
    }


def _positions(items: Iterable[Item]) -> dict[Item, int]:
    """Each different item with its position among them."""
    return {item: position for position, item in enumerate(dict.fromkeys(items))}
