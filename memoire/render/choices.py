"""What a reader may choose from before the output of a program is opened: what it printed, and what others expect."""

from html import escape

from memoire.records.record import Record
from memoire.texts import texts


def choices(record: Record, wrong: list[str], language: str) -> str:
    """A list for `quiz.js`, which lets readers choose; empty if there are no wrong choices.

    Args:
        record: Of the program; what it printed is the right choice.
        wrong: The wrong choices.
        language: The reader's.
    """
    if not wrong:
        return ""
    words = texts(language, "quiz")
    items = "".join(f"<li><code>{escape(choice, quote=False)}</code></li>" for choice in all_choices(record, wrong))
    said = "".join(f' data-{name}="{escape(words[name])}"' for name in ("check", "again", "right", "wrong"))
    return (
        f'<form class="choices" autocomplete="off" data-program="{escape(record.snippet)}"{said}>'
        f"<fieldset><legend>{words['legend']}</legend><ul>{items}</ul></fieldset></form>"
    )


def all_choices(record: Record, wrong: list[str]) -> list[str]:
    """All choices in the order of their letters, which does not tell the right one."""
    return sorted([record.stdout.strip(), *wrong])
