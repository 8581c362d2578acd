"""Chinese cut into words, so that a search finds them: by rjieba's dictionary and by the terms of the glossary."""

import hashlib
import re
from importlib.metadata import version
from pathlib import Path

from memoire.store import Store

HAN = re.compile(r"[\u3400-\u9fff]+")


class Segmenter:
    """Cuts runs of Chinese characters. What was cut in the last build is kept, as the dictionary takes long to load."""

    def __init__(self, terms: list[str], folder: Path) -> None:
        """Take up what is kept.

        Args:
            terms: Words that rjieba need not know, and none of whose ends it may join with what stands beside them.
            folder: Where cut text is kept.
        """
        words = sorted((term for term in terms if HAN.fullmatch(term) and len(term) > 1), key=len, reverse=True)
        self.terms = re.compile(f"({'|'.join(words)})" if words else "(?!)")
        self.store = Store(folder)
        self.key = hashlib.sha256(
            f"{version('rjieba')} {words} {Path(__file__).read_text('utf-8')}".encode()
        ).hexdigest()
        self.kept: dict[str, list[list[str]]] = self.store.get(self.key) or {}
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

        A term is cut where all its parts are words (叶子·张量). Else it stays whole (批归一化), as a single character
        would be found everywhere, and what it holds besides its beginning is a word within it (归一化).
        """
        if run not in self.used:
            self.used[run] = self.kept.get(run) or self._cut(run)
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

    def keep(self) -> None:
        """Keep what was cut for the next build, and nothing older."""
        if self.used != self.kept:
            self.store.put(self.key, self.used)
