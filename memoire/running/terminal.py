"""What a terminal shows of a text in the end: progress bars have drawn over themselves, colours are gone."""

import re

# Characters that a terminal acts upon, other than line ends and tabs.
CONTROL = re.compile("[\a\b\v\f\r\x0e\x0f\x1b\x7f\x9b]")
LINE_END = re.compile("[\n\v\f]")


def as_shown(text: str) -> str:
    """The lines of a text as they are at the end on a terminal that is as large as it takes."""
    if not CONTROL.search(text):
        return text
    # Only now, as few programs need it, and every build would take a hundredth longer.
    from pyte import Screen, Stream
    from pyte.modes import LNM

    width = max(len(part.expandtabs()) for part in re.split("[\n\r]", text))
    screen = Screen(width + 1, len(LINE_END.findall(text)) + 1)
    screen.set_mode(LNM)  # a line feed also returns to the first column, as the system's terminals do
    Stream(screen).feed(text)
    rows = [screen.buffer[number] for number in range(screen.lines)]
    lines = ["".join(row[column].data for column in range(max(row, default=-1) + 1)).rstrip(" ") for row in rows]
    return "\n".join(lines).rstrip("\n") + ("\n" if text.endswith("\n") else "")
