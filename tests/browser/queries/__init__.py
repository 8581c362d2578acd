"""What readers type into the search, and the pages that answer.

`LANGUAGE-develop.tsv` is to develop with. `LANGUAGE-judge.tsv` is to judge with: look only at how many of its queries
fail, never at which; write queries on new pages before you try them. When pages are added, add them to the queries that
they answer too, from the list of queries alone. `LANGUAGE-elsewhere*.txt` is about other subjects.
"""

from pathlib import Path

FOLDER = Path(__file__).parent


def answers(language: str, half: str) -> dict[str, list[str]]:
    """By query, the addresses of the pages that answer it."""
    lines = (FOLDER / f"{language}-{half}.tsv").read_text("utf-8").splitlines()
    return {query: pages.split() for query, pages in (line.split("\t") for line in lines)}


def elsewhere(language: str) -> list[str]:
    """Queries that this site has no answer to."""
    return (FOLDER / f"{language}-elsewhere.txt").read_text("utf-8").splitlines()
