"""`[✓](claim:NAME)`: the mark after a sentence, for the assertion that backs it; readers see one mark a paragraph."""

import re
from collections.abc import Iterator

from memoire.content.directive_use import Use
from memoire.content.page import Page
from memoire.directives.directive import Context, Directive
from memoire.handbook.book import Book
from memoire.problem import Problem
from memoire.render.claims import Assertion, claim_mark

MARK = r'<a href="claim:([^"]*)">([^<]*)</a>'
CHINESE = "[\u4e00-\u9fff]"
# Marks that follow each other, with what is around them: no blank may be left behind full-width punctuation, nor
# between two Chinese characters.
MARKS = re.compile(
    rf"(?P<wide>[\u3000-\u303f\uff00-\uffef]|{CHINESE}(?=(?:\s*{MARK})+\s*{CHINESE}))?(?:\s*{MARK})+(?P<blanks>\s*)"
)
BLOCKS = "address|aside|blockquote|d[ldt]|details|div|fig\\w+|form|h[1-6]|li|ol|p|pre|section|summary|t\\w+|ul"
BLOCK_TAG = re.compile(rf"(</?(?:{BLOCKS})\b[^>]*>)")


class ClaimMark(Directive):
    """Links to the assertion on this page, or else on the first page that shows its program."""

    name, form, takes, is_searched = "claim", "link", "the name of a claim", False

    def check_results(self, use: Use, page: Page, book: Book) -> Iterator[Problem]:
        """The claim is an assertion that ran and held in this build; a program that failed reports that itself."""
        record = book.records.get(book.claim_sources.get(use.argument, ""))
        if record and record.failure:
            return
        found = book.claim(use.argument)
        if found is None:
            todo = f"Write in a snippet: assert …  # claim: {use.argument}"
            yield Problem(page.file, use.line, f"No snippet contains the claim '{use.argument}'.", todo)
        elif not found[1].reached:
            what = f"The program ended before it reached the claim '{use.argument}'."
            yield Problem(page.file, use.line, what, f"See snippets/{found[0]}: the line must be run.")

    def html(self, use: Use, context: Context) -> str:
        """The mark of one claim, or of several with commas between them, as `gathered` writes them.

        Without an assertion to lead to, it is only its text, since the end of the build says what is wrong.
        """
        assertions = [found for name in use.argument.split(",") if (found := _assertion(name, context))]
        return claim_mark(assertions, use.text, context.language) if assertions else use.text

    def markdown(self, use: Use, context: Context) -> list[str]:
        """The text of the mark alone."""
        return [use.text]


def gathered(html: str) -> str:
    """A page in which the placeholders of each paragraph are one, at its end, with all names in order."""
    if '<a href="claim:' not in html:
        return html
    return "".join(_gathered(run) if "claim:" in run else run for run in BLOCK_TAG.split(html))


def _gathered(run: str) -> str:
    """The same for what is between two tags of blocks."""
    marks = re.findall(MARK, run)
    if not marks:
        return run
    names = ",".join(dict.fromkeys(name for name, _ in marks))
    rest = MARKS.sub(lambda found: found["wide"] or found["blanks"], run)
    text = rest.rstrip()
    return f'{text}<a href="claim:{names}">{marks[0][1]}</a>{rest[len(text) :]}'


def _assertion(name: str, context: Context) -> Assertion | None:
    found = context.claim(name)
    target = context.address_in(found[0], f"claim-{name}") if found else None
    if not found or not target:
        return None
    path, claim = found
    return Assertion(claim.text, f"snippets/{path}", claim.line, target)


DIRECTIVES = [ClaimMark()]
