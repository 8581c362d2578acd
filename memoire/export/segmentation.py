"""Chinese text segmented into words for search, with the dictionary of rjieba and the terms of the glossary."""

import re
from importlib.metadata import version
from pathlib import Path

from memoire.storage import Cache

HAN = re.compile(r"[\u3400-\u9fff]+")


class Segmenter:
    """Segments runs of Chinese characters; stores the results between builds, since the dictionary loads slowly."""

    def __init__(self, terms: list[str], folder: Path) -> None:
        """Read the stored results.

        Args:
            terms: Words that stay apart from their neighbours, and that rjieba need not know.
            folder: Where results are stored.
        """
        words = sorted((term for term in terms if HAN.fullmatch(term) and len(term) > 1), key=len, reverse=True)
        self.terms = re.compile(f"({'|'.join(words)})" if words else "(?!)")
        self.cache = Cache(folder, Path(__file__), version("rjieba"))
        self.key = self.cache.key(words)
        self.stored: dict[str, list[list[str]]] = self.cache.get(self.key) or {}
        self.used: dict[str, list[list[str]]] = {}

    def mark(self, text: str) -> tuple[str, list[str]]:
        """The text with a zero-width space around each Chinese word, and the words within these words."""
        within: list[str] = []

        def parts(run: re.Match[str]) -> str:
            words, more = self.cut(run[0])
            within.extend(more)
            return "\u200b".join(["", *words, ""])

        return HAN.sub(parts, text).strip("\u200b"), within

    def cut(self, run: str) -> list[list[str]]:
        """The words of a run of Chinese characters, and the words within these words.

        A term is split if all its parts are words (叶子·张量). Otherwise it stays whole (批归一化), since a single
        character would be found everywhere, and its parts but the first are words within it (归一化).
        """
        if run not in self.used:
            self.used[run] = self.stored.get(run) or self._cut(run)
        return self.used[run]

    def _cut(self, run: str) -> list[list[str]]:
        import rjieba  # 0.2 s, in which it loads its dictionary

        words: list[str] = []
        within: list[str] = []
        for number, piece in enumerate(self.terms.split(run)):
            # Without guesses at words that are not in the dictionary: they differ from sentence to sentence.
            parts = rjieba.cut(piece, False)
            if number % 2 == 0 or min(map(len, parts)) > 1:
                words += parts
            else:
                words.append(piece)
                within += [part for part in parts if len(part) > 1 and not piece.startswith(part)]
        return [words, within]

    def store(self) -> None:
        """Store the results of this build for the next one, and nothing older."""
        if self.used != self.stored:
            self.cache.put(self.key, self.used)
