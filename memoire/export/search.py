"""The search index of one language: what it holds of each section of a page."""

import re
from html import escape, unescape
from typing import Any

from memoire.content.glossary import Term
from memoire.export.segmentation import Segmenter

PROGRAM = re.compile(r"<pre>(?!<code>)(.*?)</pre>", re.S)
NAME = re.compile(r"[A-Za-z_]\w+")
MARK = re.compile(r"\s*✓")
BLANKS = re.compile(r"[ \n]{2,}(?![^<]*</code>)")
# Readers see title and text only; the other fields are searched but not shown.
FIELDS = {"title": 5, "questions": 5, "text": 1, "words": 1}


def index(docs: list[dict], language: str, separator: str, segmenter: Segmenter, terms: list[Term]) -> dict[str, Any]:
    """The index in the form that Material's search reads.

    Args:
        docs: The sections of all pages: `location`, `title`, `text`, and the `questions` that they answer.
        language: Language of the pages.
        separator: Regular expression for what separates words.
        segmenter: Segments Chinese.
        terms: The glossary; a search for a word to avoid finds the term instead.
    """
    fields = {name: {"boost": boost} for name, boost in FIELDS.items()}
    config = {"lang": [language], "separator": separator, "pipeline": ["stopWordFilter"], "fields": fields}
    if language == "zh":
        avoided = {word: term.chinese for term in terms for word in term.avoided}
        config["instead"] = dict(sorted(avoided.items(), key=lambda pair: -len(pair[0])))
    return {"config": config, "docs": [section(doc, language, segmenter) for doc in docs]}


def section(doc: dict, language: str, segmenter: Segmenter) -> dict:
    """A section with what readers search for: of its programs only the names, each once."""
    text = BLANKS.sub(" ", MARK.sub("", doc["text"].replace("\u200b", "")))
    shown = PROGRAM.sub("", text)
    names = dict.fromkeys(NAME.findall(unescape(" ".join(PROGRAM.findall(text)))))
    words = [name for name in names if name not in set(NAME.findall(shown))]
    questions = escape(" ".join(doc["questions"]).replace("`", ""), quote=False)
    if questions and "#" in doc["location"]:  # a page without: its title is a question already
        shown = f"<p>{questions}</p>{shown}"
    found = {"title": doc["title"].replace("\u200b", ""), "text": shown, "questions": questions}
    if language == "zh":
        for field, value in found.items():
            found[field], within = segmenter.mark(value)
            words += within
    found["words"] = " ".join(dict.fromkeys(words))
    return {**doc, **found}
