"""Something wrong with a program."""

from dataclasses import dataclass

from memoire.diagnosing.pages import PAGES


@dataclass(frozen=True, order=True)
class Finding:
    """Something wrong with a program.

    Attributes:
        line: Where, counted from 1.
        what: One sentence.
        kind: A key of `PAGES`.
    """

    line: int
    what: str
    kind: str

    @property
    def page(self) -> str:
        """The section that explains it, from the root of the site."""
        return PAGES[self.kind]

    @property
    def facts(self) -> dict[str, int | str]:
        """What the command tells of it."""
        return {"line": self.line, "what": self.what, "page": self.page}
