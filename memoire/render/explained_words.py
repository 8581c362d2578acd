"""Links from words of a page to the glossary, for readers who do not know them."""

import re
from html import escape

from memoire.content.explained_words import Explanation

TAG = re.compile(r"(<[^>]*>)")
NAME = re.compile(r"</?([a-z][a-z0-9]*)")
# Only text that is read is linked, and none that is a link, a heading, a control or code already.
READ = {"p", "li", "dd"}
LEFT = {"a", "button", "code", "dialog", "figure", "form", "label", "math", "nav", "pre", "summary", "svg", "template"}
LEFT |= {f"h{level}" for level in range(1, 7)}


def with_explanations(html: str, explanations: dict[str, Explanation], address: str) -> str:
    """A page in which the first mention of a word in each section leads to the glossary, and says what it means.

    Args:
        html: The content of the page.
        explanations: What the words mean, by the word in lower case.
        address: Where the glossary is, as the page links to it.
    """
    if not explanations:
        return html
    pattern, known = _pattern(explanations), set[str]()
    depths = {"read": 0, "left": 0}
    parts = TAG.split(html)
    for place, part in enumerate(parts):
        if name := NAME.match(part):
            step = -1 if part.startswith("</") else 1
            if name[1] == "h2" and step > 0:
                known.clear()
            depths["read"] += step * (name[1] in READ)
            depths["left"] += step * (name[1] in LEFT)
        elif depths["read"] and not depths["left"]:
            parts[place] = pattern.sub(lambda word: _link(word[0], explanations, known, address), part)
    return "".join(parts)


def _pattern(words: dict[str, Explanation]) -> re.Pattern[str]:
    """Finds the words, the longest first: Latin ones as whole words, whatever blanks are between their parts."""
    longest = sorted(words, key=len, reverse=True)
    latin = "|".join(re.escape(word).replace("\\ ", r"\s+") for word in longest if word.isascii())
    other = "|".join(re.escape(word) for word in longest if not word.isascii())
    return re.compile(rf"(?<![A-Za-z0-9_-])(?:{latin or '(?!)'})(?![A-Za-z0-9_-])|(?:{other or '(?!)'})", re.I)


def _link(word: str, explanations: dict[str, Explanation], known: set[str], address: str) -> str:
    explanation = explanations[" ".join(word.lower().split())]
    if explanation.anchor in known:
        return word
    known.add(explanation.anchor)
    return (
        f'<a class="explained" href="{escape(address)}#{escape(explanation.anchor)}" '
        f'title="{escape(explanation.meaning)}">{word}</a>'
    )
