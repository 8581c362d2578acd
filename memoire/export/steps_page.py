"""The page of a recording: a table of its steps, for readers without JavaScript and for the script that replays it."""

import json
from html import escape
from pathlib import Path
from typing import Any

from memoire import texts as texts_package
from memoire.content.languages import LANGUAGES
from memoire.content.snippet import Snippet
from memoire.export import step_sentences, steps
from memoire.export.step_sentences import sentences
from memoire.export.steps import Steps, read_steps
from memoire.records.record import Record
from memoire.render import highlight
from memoire.render.highlight import localised_lines
from memoire.texts import texts

# What the files depend on, besides the recording.
STEP_PAGE = tuple(Path(module.__file__ or "") for module in (steps, step_sentences, highlight))
STEP_PAGE += (Path(__file__), *(Path(texts_package.__file__).with_name(f"{name}.toml") for name in LANGUAGES))

STYLE = (
    "body{font:1rem/1.5 system-ui,sans-serif;margin:1rem}table{border-collapse:collapse}"
    "td,th{border-bottom:1px solid #8888;padding:.2em .6em;text-align:left;vertical-align:top}"
    "pre,code{font-family:ui-monospace,monospace}td code{white-space:pre-wrap}"
    ":root{color-scheme:light dark}@media(max-width:40em){tr{display:block;padding:.5em 0}"
    "thead{display:none}td{display:block;border:0;padding:0}tr{border-bottom:1px solid #8888}}"
)
PAGE = """\
<!DOCTYPE html>
<html lang="{tag}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>{title}</title>
<style>{style}</style>
</head>
<body>
<main>
<h1>{title}</h1>
{back}<table class="steps__table">
<thead><tr>{heads}</tr></thead>
<tbody>
{rows}
</tbody>
</table>
<p>{skipped}</p>
<h2>{output}</h2>
<pre>{stdout}</pre>
<script type="application/json" class="steps__words">{words}</script>
</main>
</body>
</html>
"""
TAGS = {"en": "en", "zh": "zh-Hans"}
# What the script says of its own.
WORDS = "player_"


def step_files(snippet: Snippet, record: Record, text: str, links: dict[str, tuple[str, str] | None]) -> dict[str, Any]:
    """The recording as `data` for the script, and the `pages` with its table by language.

    Args:
        snippet: The program.
        record: What it printed.
        text: Its steps, as they were recorded.
        links: For each language the address and the title of a page that shows the program.
    """
    found = read_steps(record, text)
    pages = {name: steps_page(snippet.file, snippet.source, found, links[name], name) for name in LANGUAGES}
    return {"data": found.data, "pages": pages}


def steps_page(file: str, source: str, steps: Steps, link: tuple[str, str] | None, language: str) -> str:
    """The page.

    Args:
        file: The program, as it is called in the repository.
        source: The program.
        steps: Its steps.
        link: Address and title of a page that shows the program, if there is one.
        language: The reader's.
    """
    words = texts(language, "steps")
    lines = {number: (shown, text) for shown, (number, text) in enumerate(localised_lines(source, language), 1)}
    rows = []
    for number, (step, sentence) in enumerate(zip(steps.shown, sentences(steps, language), strict=True), 1):
        first, text = lines[step["line"]]
        last = _last_line(lines, step["line"], step["last"])
        rows.append(
            f'<tr data-first="{first}" data-last="{last}"><td>{number}</td><td>{first}</td>'
            f"<td><code>{escape(text.strip())}</code></td><td>{escape(sentence)}</td></tr>"
        )
    player = {name.removeprefix(WORDS): text for name, text in words.items() if name.startswith(WORDS)}
    return PAGE.format(
        tag=TAGS[language],
        title=escape(words["title"].format(file=file)),
        style=STYLE,
        back=f'<p><a href="{escape(link[0])}">{escape(link[1])}</a></p>\n' if link else "",
        heads="".join(f'<th scope="col">{words[name]}</th>' for name in ("step", "line", "program", "changes")),
        rows="\n".join(rows),
        skipped=words["skipped_at_end"].format(count=steps.skipped) if steps.skipped else "",
        output=texts(language, "program")["output"],
        stdout=escape(steps.stdout),
        words=json.dumps(player, ensure_ascii=False).replace("<", "\\u003c"),
    )


def _last_line(lines: dict[int, tuple[int, str]], first: int, last: int) -> int:
    """Where a statement ends for its reader; comments may follow the head of a compound one."""
    code = (number for number in range(last, first, -1) if lines.get(number, (0, "#"))[1].strip()[:1] not in ("", "#"))
    return lines[next(code, first)][0]
