"""Lines of programs fit beside the menu, so that nobody has to scroll to read one on a screen of usual width."""

from collections.abc import Iterator

from memoire.content.languages import LANGUAGES
from memoire.content.snippet import Snippet
from memoire.content.text_width import text_width
from memoire.problem import Problem
from memoire.render.highlight import localised_lines

LONGEST = 88  # Latin letters that the box of a program holds on a screen 1300 pixels wide


def line_width_problems(snippet: Snippet) -> Iterator[Problem]:
    """The lines that are too wide as readers see them, without the marks of comments and claims; each once."""
    # Reading comments takes a while, and marks only make a line longer.
    if all(text_width(line) <= LONGEST for line in snippet.source.split("\n")):
        return
    seen = {number: text for language in LANGUAGES for number, text in localised_lines(snippet.source, language)}
    for number, text in sorted(seen.items()):
        if (width := text_width(text)) > LONGEST:
            what = f"This line is {width} characters wide, {LONGEST} at most; a Chinese one counts as two."
            yield Problem(snippet.file, number, what, "Break it: readers would have to scroll.")
