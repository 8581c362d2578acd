"""Each kind of page has a shape, which readers learn once; the front matter says of which kind a page is."""

from collections.abc import Iterator

from memoire.content.blocks import Block, page_blocks, section_blocks
from memoire.content.essential import read_essential
from memoire.content.front_matter import line_of_key
from memoire.content.page import Heading, Page
from memoire.content.snippet import Snippet, SnippetError
from memoire.handbook.book import Book
from memoire.problem import Problem

KEY = "kind"
KINDS = ("concept", "comparison", "recipe", "error", "myth", "reference")
# What the paragraphs of an error and of a myth begin with.
WHY = {"en": "**Why:**", "zh": "**原因**："}
FIX = {"en": "**Fix:**", "zh": "**解决**："}
VERDICTS = {
    "en": ("**False:**", "**Partly true:**", "**No longer true:**"),
    "zh": ("**不对**：", "**不全对**：", "**已经过时**："),
}
QUOTATION_MARKS = ('"', "“", "「")
# The lines of code that a recipe shows for copying, and how much may stand before them.
FEWEST, MOST = 3, 10
TEXT_BEFORE = 2


def kind_problems(book: Book) -> Iterator[Problem]:
    """Pages without a kind, if others have one, and pages that have not the shape of their kind."""
    if not any(KEY in page.front_matter for page in book.pages):
        return
    for page in book.pages:
        if page.front_matter_error:
            continue
        kind, line = page.front_matter.get(KEY), line_of_key(page.lines[: page.body_start], KEY)
        other = book.page(f"{'en' if page.language == 'zh' else 'zh'}/{page.path}")
        if kind not in KINDS:
            what = f"There is no kind of page '{kind}'." if kind else "The page does not say of which kind it is."
            yield Problem(page.file, line, what, f"Write in the front matter kind: and one of {', '.join(KINDS)}.")
        elif page.language == "zh" and other and other.front_matter.get(KEY) not in (None, kind):
            what = f"In English the page is of the kind '{other.front_matter[KEY]}', here of the kind '{kind}'."
            yield Problem(page.file, line, what, "Make both the same.")
        else:
            yield from _shape_problems(page, kind, book)


def _shape_problems(page: Page, kind: str, book: Book) -> Iterator[Problem]:
    sections = [heading for heading in page.headings if heading.level == 2]
    if kind == "error":
        yield from (found for heading in sections for found in _error(page, heading))
    elif kind == "myth":
        yield from (found for heading in sections for found in _myth(page, heading))
    elif kind == "recipe":
        yield from _recipe(page, book.snippets)
    elif kind == "comparison" and not any(use.name == "probe" for use in page.uses):
        todo = "Write a row as | What is asked | probe:section/name.py |"
        yield Problem(page.file, 1, "A comparison has a table that programs fill, and this page has none.", todo)


def _error(page: Page, heading: Heading) -> Iterator[Problem]:
    """The message is the heading; then come the reason, the cure, and the program."""
    blocks, why, fix = section_blocks(page, heading), WHY[page.language], FIX[page.language]
    if not blocks or not blocks[0].text.startswith(why):
        todo = f"Begin the first paragraph below the heading with {why}"
        yield Problem(page.file, heading.line, f"The reason does not come first under '{heading.text}'.", todo)
        return
    before = [block for block in blocks if block.text.startswith(fix) or block.fence]
    if not before or before[0].fence:
        todo = f"Write a paragraph that begins with {fix} between the reason and the program."
        yield Problem(page.file, heading.line, f"No cure follows the reason under '{heading.text}'.", todo)


def _myth(page: Page, heading: Heading) -> Iterator[Problem]:
    """The heading says what is true; the first paragraph is the verdict on what is said."""
    blocks, verdicts = section_blocks(page, heading), VERDICTS[page.language]
    if heading.text.startswith(QUOTATION_MARKS):
        what = f"The heading {heading.text} is what is said, so that it looks like the truth."
        yield Problem(page.file, heading.line, what, "Let the heading say what is true, and quote in the verdict.")
    elif not blocks or not blocks[0].text.startswith(verdicts):
        todo = f"Begin the first paragraph with one of {' '.join(verdicts)} and quote what is said."
        yield Problem(page.file, heading.line, f"No verdict comes first under '{heading.text}'.", todo)


def _recipe(page: Page, snippets: dict[str, Snippet]) -> Iterator[Problem]:
    """The lines to copy come first."""
    blocks = list(page_blocks(page))
    place = next((place for place, block in enumerate(blocks) if block.fence and block.fence.runs), None)
    if place is None or place > TEXT_BEFORE:
        line = blocks[place].line if place is not None else 1
        what = "A recipe begins with the program to copy, after one paragraph that answers, or two."
        yield Problem(page.file, line, what, "Move the program up.")
        return
    snippet = snippets.get(_path(blocks[place]))
    count = _shown_lines(snippet) if snippet else FEWEST
    if snippet and not FEWEST <= count <= MOST:
        what = f"This program shows {count} lines of code first, and a recipe {FEWEST} to {MOST}."
        todo = f"Put # essential and # end around the lines to copy in {snippet.file}."
        yield Problem(page.file, blocks[place].line, what, todo)


def _path(block: Block) -> str:
    return (block.fence.include if block.fence else None) or ""


def _shown_lines(snippet: Snippet) -> int:
    """How many lines of code readers see before they open the whole program; comments do not count."""
    try:
        essential = read_essential(snippet.source).lines
    except (SnippetError, SyntaxError):  # reported with the programs
        return FEWEST
    lines = enumerate(snippet.source.split("\n"), 1)
    shown = [text.strip() for number, text in lines if not essential or number in essential]
    return sum(bool(text) and not text.startswith("#") for text in shown)
