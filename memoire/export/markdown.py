"""Pages as Markdown files, and the lists of them for language models (https://llmstxt.org)."""

import json
import re

from memoire.content.addresses import file_stem
from memoire.content.page import Page
from memoire.export.edition import Edition
from memoire.export.parts import Part, Program
from memoire.records.environment import environment, public_version
from memoire.texts import texts


def front(edition: Edition, page: Page) -> str:
    """Front matter that says what the page is and where it comes from."""
    about = {
        "title": page.title,
        "description": _description(page),
        "canonical": edition.address(page.path),
    }
    # A JSON string is a YAML string too, whatever it holds.
    lines = [f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in about.items()]
    return "\n".join(["---", *lines, "---", "", ""])


def body(edition: Edition, page: Page, content: list[Part]) -> str:
    """A page with all outputs."""
    written = [part if isinstance(part, str) else _program(edition, page, part) for part in content]
    return "\n\n".join(written) + "\n"


def _program(edition: Edition, page: Page, program: Program) -> str:
    words = texts(page.language, "markdown")
    file = f"snippets/{program.path}"
    named = words["program"].format(file=file, link=edition.root + file)
    blocks = [named, _fence("python", program.source)]
    for kind, text in program.outputs:
        blocks += [words[kind], _fence("text", text)]
    return "\n\n".join([*blocks, program.note] if program.note else blocks)


def _fence(language: str, text: str) -> str:
    """A block that nothing in the text can close."""
    longest = max((len(run) for run in re.findall("`+", text)), default=0)
    mark = "`" * max(3, longest + 1)
    return f"{mark}{language}\n{text.rstrip()}\n{mark}"


def llms(edition: Edition) -> str:
    """`llms.txt`: what the site is, and a link to the Markdown of each page with its description."""
    words = texts(edition.language, "markdown")
    more = [
        f"- [llms-full.txt]({edition.root}llms-full.txt): {words['full']}",
        f"- [records.json]({edition.site}records.json): {words['records']}",
    ]
    listed = [
        f"## {name or words['loose']}\n\n"
        + "\n".join(
            f"- [{page.title}]({edition.root}{file_stem(page.path)}.md): {_description(page)}" for page in pages
        )
        for name, pages in edition.sections
    ]
    return "\n\n".join([_head(edition), *listed, f"## {words['more']}\n\n" + "\n".join(more)]) + "\n"


def llms_full(edition: Edition, bodies: list[tuple[Page, str]]) -> str:
    """`llms-full.txt`: all pages with all outputs, one after the other, each with its address."""
    pages = [f"{edition.address(page.path)}\n\n{text}" for page, text in bodies]
    return "\n\n---\n\n".join([_head(edition), *pages])


def _head(edition: Edition) -> str:
    about = texts(edition.language, "markdown")["about"].format(torch=public_version(environment()["torch"]))
    return f"# {edition.name}\n\n> {edition.description}\n\n{about}"


def _description(page: Page) -> str:
    return str(page.front_matter.get("description") or "")
