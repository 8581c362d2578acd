"""One HTML page that shows a recording: with a script step by step, without one as a table."""

import json
from html import escape
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent
# Changes of these are told in the table.
FACTS = ("requires_grad", "is_leaf", "grad_fn", "version", "grad", "values")


def page(name: str, source: str, recording: dict[str, Any]) -> str:
    """The page, with all that it needs in it.

    Args:
        name: Of the program, as a title.
        source: The program.
        recording: `stdout` and `steps`.
    """
    style, script = ((FOLDER / f"player.{kind}").read_text("utf-8") for kind in ("css", "js"))
    data = json.dumps({"source": source, **packed(recording)}, separators=(",", ":")).replace("<", "\\u003c")
    return f"""<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{escape(name)}, step by step</title>
<style>
body {{ margin: 0 auto; padding: 0 1rem 2rem; max-width: 90rem; }}
h1 {{ font-size: 1.25rem; }}
{style}</style>
<body class="watch">
<main>
<h1>{escape(name)}, step by step</h1>
<div id="player">
{_table(source, recording)}
</div>
</main>
<script type="application/json" id="recording">{data}</script>
<script>
{script}
{UNPACK}</script>
</body>
</html>
"""


UNPACK = """const packed = JSON.parse(document.getElementById("recording").textContent);
for (const step of packed.steps) {
  step.graph = step.graph === undefined ? undefined : structuredClone(packed.values[step.graph]);
  for (const name of Object.keys(step.tensors)) step.tensors[name] = packed.values[step.tensors[name]];
}
if (packed.steps.length) {
  const player = document.getElementById("player");
  playRecording(packed, player);
  // Keys work at once, wherever the focus is not yet.
  document.addEventListener("keydown", (event) => {
    if (event.target === document.body) player.dispatchEvent(new KeyboardEvent("keydown", event));
  });
}
"""


def packed(recording: dict[str, Any]) -> dict[str, Any]:
    """The recording with each tensor and each graph once: from step to step most stay as they are."""
    numbers: dict[str, int] = {}

    def number(value: Any) -> int:
        return numbers.setdefault(json.dumps(value, separators=(",", ":")), len(numbers))

    steps = []
    for step in recording["steps"]:
        tensors = {name: number(tensor) for name, tensor in step["tensors"].items()}
        graph = {"graph": number(step["graph"])} if "graph" in step else {}
        steps.append({**step, "tensors": tensors, **graph})
    return {"stdout": recording["stdout"], "steps": steps, "values": [json.loads(value) for value in numbers]}


def _table(source: str, recording: dict[str, Any]) -> str:
    lines = source.splitlines()
    rows, before = [], {}
    for number, step in enumerate(recording["steps"], 1):
        code = lines[step["line"] - 1].strip() if step["line"] <= len(lines) else ""
        changes = "<br>".join(escape(change) for change in _changes(before, step["tensors"]))
        cells = (str(number), str(step["line"]), f"<code>{escape(code)}</code>", step["grad_mode"], changes)
        rows.append("<tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>")
        before = step["tensors"]
    heads = "".join(f'<th scope="col">{head}</th>' for head in ("step", "line", "program", "grad mode", "what changed"))
    body = "\n".join(rows)
    return f"""<div class="watch-wide"><table><thead><tr>{heads}</tr></thead><tbody>
{body}
</tbody></table></div>
<h2>Printed</h2>
<pre class="watch-printed">{escape(recording["stdout"])}</pre>"""


def _changes(before: dict[str, Any], now: dict[str, Any]) -> list[str]:
    found = []
    for name, tensor in now.items():
        old = before.get(name, {})
        facts = [f"{fact}={_text(tensor[fact])}" for fact in FACTS if not old or tensor.get(fact) != old.get(fact)]
        found += [f"{name}: {', '.join(facts)}"] * bool(facts)
    return found + [f"{name}: gone" for name in before if name not in now]


def _text(value: Any) -> str:
    if isinstance(value, dict):
        value = value["values"] if value["values"] is not None else "there"
    return "–" if value is None else str(value)
