"""Chinese pages use the terms of the glossary."""

import re
from collections.abc import Iterator

from memoire.content.directive_use import CODE_SPAN
from memoire.content.glossary import FILE, Term
from memoire.content.page import Page
from memoire.problem import Problem

ADDRESS = re.compile(r"\]\([^)]*\)|<[^>]*>")


def term_problems(pages: list[Page], terms: list[Term]) -> Iterator[Problem]:
    """Words that the glossary avoids; code, addresses and text in quotation marks do not count."""
    instead = {word: term.chinese for term in terms for word in term.avoided}
    if not instead:
        return
    avoided = re.compile("|".join(map(re.escape, sorted(instead, key=len, reverse=True))))
    for page in (page for page in pages if page.language == "zh"):
        for number, line in enumerate(page.lines, 1):
            if number in page.fenced or not avoided.search(line):
                continue
            text = re.sub("“[^”]*”", "", ADDRESS.sub("", CODE_SPAN.sub("", line)))
            for word in dict.fromkeys(avoided.findall(text)):
                todo = f"See {FILE}; quotation marks “…” allow the words of others."
                yield Problem(page.file, number, f"Use the term '{instead[word]}' instead of '{word}'.", todo)
