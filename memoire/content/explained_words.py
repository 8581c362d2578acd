"""The words that the glossary explains: its headings list them as `{#leaf-tensor data-words="leaf, leaf tensor"}`."""

import re
from dataclasses import dataclass

from memoire.content.blocks import section_blocks
from memoire.content.page import Page

GLOSSARY = "glossary/index.md"
WORDS = re.compile(r'\{[^}]*data-words="(?P<words>[^"]*)"[^}]*\}\s*$')
# Marks of claims, then what is left of links and of code.
MARK = re.compile(r"\s*\[✓\]\([^)]*\)")
LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
# No blank stands behind full-width punctuation, nor between lines of Chinese.
NO_BLANK = re.compile(r"(?<=[\u3000-\u303f\uff00-\uffef])\s+|(?<=[^\x00-\xff])\n(?=[^\x00-\xff])")


@dataclass(frozen=True)
class Explanation:
    """What the glossary says of a term.

    Attributes:
        anchor: The id of its heading.
        meaning: Its first paragraph, as plain text.
    """

    anchor: str
    meaning: str


def explained_words(glossary: Page) -> dict[str, Explanation]:
    """The explanation of each word that a glossary lists, in lower case."""
    return glossary.once(_explained_words)


def _explained_words(glossary: Page) -> dict[str, Explanation]:
    found: dict[str, Explanation] = {}
    for heading in glossary.headings:
        listed = WORDS.search(glossary.lines[heading.line - 1])
        blocks = section_blocks(glossary, heading)
        if listed and heading.id and blocks:
            explanation = Explanation(heading.id, _plain(blocks[0].text))
            found |= {word.strip().lower(): explanation for word in listed["words"].split(",")}
    return found


def _plain(text: str) -> str:
    text = LINK.sub(r"\1", MARK.sub("", text)).replace("`", "").replace("*", "")
    return " ".join(NO_BLANK.sub("", text).split())
