"""Pages as Markdown files of their own, and the lists of them for language models (https://llmstxt.org)."""

import json
import re

from memoire.edition import Edition, beside, title
from memoire.export import Part, Program
from memoire.page import Page
from memoire.record import environment

TEXTS = {
    "en": {
        "program": "[{file}]({link}):",
        "output": "Output:",
        "stderr": "Standard error:",
        "warnings": "Warnings:",
        "loose": "Overviews",
        "more": "Optional",
        "full": "All pages in one file",
        "records": "What every program printed, as data",
        "about": "Outputs are those of torch {torch}, recorded while the site was built. A ✓ behind a sentence stands "
        "for an assertion that ran and held in the same build. The Markdown of a page PATH/ is PATH.md.",
    },
    "zh": {
        "program": "[{file}]({link})：",
        "output": "输出：",
        "stderr": "标准错误：",
        "warnings": "警告：",
        "loose": "总览",
        "more": "Optional",
        "full": "全部页面，合为一个文件",
        "records": "所有程序的输出，供程序读取",
        "about": "所有输出都由 torch {torch} 在构建网站时打印。句子后面的 ✓ 表示："
        "本次构建中有一条断言运行并通过，为这句话作证。页面 PATH/ 的 Markdown 版本是 PATH.md。",
    },
}


def front(edition: Edition, page: Page) -> str:
    """Front matter that says what the page is and where it comes from."""
    about = {
        "title": title(page),
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
    texts = TEXTS[page.language]
    file = f"snippets/{program.path}"
    named = texts["program"].format(file=file, link=edition.root + file)
    blocks = [named, _fence("python", program.source)]
    for kind, text in program.outputs:
        blocks += [texts[kind], _fence("text", text)]
    return "\n\n".join([*blocks, program.note] if program.note else blocks)


def _fence(language: str, text: str) -> str:
    """A block that nothing in the text can close."""
    longest = max((len(run) for run in re.findall("`+", text)), default=0)
    mark = "`" * max(3, longest + 1)
    return f"{mark}{language}\n{text.rstrip()}\n{mark}"


def llms(edition: Edition) -> str:
    """`llms.txt`: what the site is, and a link to each page as Markdown with what it says."""
    texts = TEXTS[edition.language]
    more = [
        f"- [llms-full.txt]({edition.root}llms-full.txt): {texts['full']}",
        f"- [records.json]({edition.site}records.json): {texts['records']}",
    ]
    listed = [
        f"## {name or texts['loose']}\n\n"
        + "\n".join(f"- [{title(page)}]({edition.root}{beside(page.path)}.md): {_description(page)}" for page in pages)
        for name, pages in edition.sections
    ]
    return "\n\n".join([_head(edition), *listed, f"## {texts['more']}\n\n" + "\n".join(more)]) + "\n"


def llms_full(edition: Edition, bodies: list[tuple[Page, str]]) -> str:
    """`llms-full.txt`: all pages with all outputs, one after the other, each with its address."""
    pages = [f"{edition.address(page.path)}\n\n{text}" for page, text in bodies]
    return "\n\n---\n\n".join([_head(edition), *pages])


def _head(edition: Edition) -> str:
    torch = environment()["torch"].partition("+")[0]
    return f"# {edition.name}\n\n> {edition.description}\n\n{TEXTS[edition.language]['about'].format(torch=torch)}"


def _description(page: Page) -> str:
    return str(page.front_matter.get("description") or "")
