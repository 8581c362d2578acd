"""The search index of one language: what it holds of each section of a page."""

import re
from collections import Counter
from html import unescape
from typing import Any

from memoire.content.glossary import Term
from memoire.content.synonyms import Synonyms
from memoire.export.segmentation import Segmenter

INDEX = "search/sections.js"
FIELDS = ("at", "title", "questions", "text", "words", "weight")
# By folder, where it is not 1: pages about the site, and pages that repeat what others explain.
WEIGHTS = {
    "contributing": 0.4,
    "compare": 0.88,
    "references": 0.4,
    "for-programs": 0.4,
    "glossary": 0.7,
    "myths": 0.55,
    "": 0.6,
}
# A word that the programs of more sections have says little of any; without those the index is a twentieth lighter.
COMMON = 40
# Characters of a section's text that results can show, up to the end of the sentence; of the rest the index has each
# word once, which makes it a ninth lighter. Chinese says as much in half as many characters.
SHOWN = {"en": 200, "zh": 48}
# Between Chinese words: a zero-width space would make the index heavier by a twentieth.
BETWEEN = "\x7f"
# A program or an output, with the label before it. The look behind keeps it from trying each character of a text.
BLOCK = re.compile(r"(?<![^<>])[^<>]*(<pre>.*?</pre>)", re.S)
TAG = re.compile(r"<[^>]+>")
WORD = re.compile(r"[A-Za-z_@]\w+", re.ASCII)
# Of a program the names of torch: attributes, and keywords of calls. What is left are its own variables and its labels.
NAME = re.compile(r"(?<=\.)[A-Za-z]\w+|(?<![\w.])(?:[A-Za-z]\w+(?==[^\s=])|[A-Z][a-z]+[A-Z]\w+)", re.ASCII)
MARK = re.compile(r"\s*✓")
# Stands where a tag ended a line.
LINE = re.compile(r"</?(?:p|li|ul|ol|td|th|tr|table|dd|dt|h\d|br|div|summary)\b[^>]*>")
SENTENCE_END = re.compile(r"[.?!](?= [^a-z])|[。？！；]")
# A name such as torch.no_grad or non-leaf, or a Chinese word up to the next mark between words.
WRITTEN = re.compile(r"@?[^\W\u3400-\u9fff]+(?:[-.][A-Za-z_]\w*)*|[\u3400-\u9fff]+")
CHINESE_GAP = re.compile(r"(?<=[。，；：！？）、”]) | (?=[，。；：！？（、“])")


def index(
    docs: list[dict], language: str, segmenter: Segmenter, terms: list[Term], synonyms: list[Synonyms]
) -> dict[str, Any]:
    """The index in the form that the scripts in `docs/assets/javascripts/search/` read.

    Args:
        docs: The sections of all pages: `location`, `title`, `text`, and the `questions` that they answer.
        language: Language of the pages.
        segmenter: Segments Chinese.
        terms: The glossary; a search for a word to avoid, or in Chinese for the English word, finds the term.
        synonyms: What readers type for what pages say.

    Returns:
        The `sections`, as a list for each of their fields, since alike texts side by side make the file lighter by a
        twentieth; and the `synonyms`, as pairs of what pages say and what is typed.
    """
    chinese = language == "zh"
    known = [*synonyms, *(Synonyms((term.chinese, term.english.lower()), term.avoided) for term in terms)]
    readable = [
        [[word for word in words if chinese or word.isascii()] for words in (one.used, one.typed)] for one in known
    ]
    return {
        "synonyms": [pair for pair in readable if pair[0] and (pair[1] or len(pair[0]) > 1)],
        "sections": _columns(_without_common_words([section(doc, segmenter if chinese else None) for doc in docs])),
    }


def _without_common_words(sections: list[dict]) -> list[dict]:
    """The sections without the words that the programs of many of them have."""
    count = Counter(word for section in sections for word in section["words"].split())
    common = {word for word, sections_with_it in count.items() if sections_with_it > COMMON}
    return [
        {**section, "words": " ".join(word for word in section["words"].split() if word not in common)}
        for section in sections
    ]


def _columns(sections: list[dict]) -> dict[str, list]:
    """By field, its value in each section; of a section below the one before, the address is only its id."""
    columns = {field: [section[field] for section in sections] for field in FIELDS}
    pages = ["", *(address.partition("#")[0] for address in columns["at"])]
    columns["at"] = [
        address.removeprefix(page) if "#" in address else address
        for page, address in zip(pages, columns["at"], strict=False)
    ]
    return columns


def section(doc: dict, segmenter: Segmenter | None) -> dict:
    """A section with what readers search for, without HTML: of programs and their outputs only the words, each once."""
    html = without_marks(doc["text"].replace("\u200b", ""))
    pieces = BLOCK.split(html)  # prose, then in turn a program or an output and prose
    text, rest = _parted(_plain(" ".join(pieces[::2])), SHOWN["zh" if segmenter else "en"])
    questions = [question.replace("`", "") for question in doc["questions"]]
    found = {"title": _plain(doc["title"]), "text": text}
    shown = set(WORD.findall(" ".join([*found.values(), *questions])))
    programs = unescape(TAG.sub("", " ".join(pieces[1::2])))
    words = [name for name in dict.fromkeys(NAME.findall(programs)) if name not in shown]
    if segmenter:
        for field, value in found.items():
            found[field], within = segmenter.mark(value)
            words += within
        questions = [segmenter.mark(question)[0] for question in questions]
        rest = segmenter.mark(rest)[0]
    read = set(WRITTEN.findall(" ".join(found.values()).lower()))
    words += [word for word in WRITTEN.findall(rest) if len(word) > 1 and word.lower() not in read]
    found["words"] = " ".join(dict.fromkeys(words))
    weight = WEIGHTS.get(doc["location"].partition("/")[0], 1)
    questions = [question.replace("\u200b", BETWEEN) for question in questions]
    found = {field: value.replace("\u200b", BETWEEN) for field, value in found.items()}
    return {"at": doc["location"], **found, "questions": questions, "weight": weight}


def without_marks(text: str) -> str:
    """A text without the marks of claims; most have none, which is quickly seen."""
    return MARK.sub("", text) if "✓" in text else text


def _parted(text: str, shown: int) -> tuple[str, str]:
    """A text up to the end of the sentence that goes beyond `shown` characters, and the rest."""
    end = SENTENCE_END.search(text, shown)
    return (text[: end.end()], text[end.end() :]) if end else (text, "")


def _plain(html: str) -> str:
    text = " ".join(unescape(TAG.sub("", LINE.sub(" ", html))).replace("\u200b", "").split())
    return text if text.isascii() else CHINESE_GAP.sub("", text)
