"""How long an author waits: from saving a file to the changed text in Chromium, on the whole site.

python -m bench.serving            20 edits of a page, 20 of a program
"""

import argparse
import os
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from bench import results
from bench.__main__ import Verdict, show
from bench.site import ROOT
from tests.browser.find import FLAGS, find

SOURCES = (
    "docs",
    "snippets",
    "overrides",
    "versions",
    "bench",
    ".cache",
    "mkdocs.yml",
    "redirects.tsv",
    "requirements.txt",
)
PAGE, ADDRESS = "docs/en/no-grad/forms.md", "no-grad/forms/"
BARS = {"page": 1.0, "program": 1.5}  # seconds, the median


@contextmanager
def server(folder: Path) -> Generator[str]:
    """The address of a server of a copy of the project, with the code of this one."""
    for name in SOURCES:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copyfile
        if (ROOT / name).exists():
            copy(ROOT / name, folder / name)
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        place = f"127.0.0.1:{found.getsockname()[1]}"
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "MEMOIRE_COLD": ""}
    command = [sys.executable, "-m", "mkdocs", "serve", "-q", "-a", place]
    process = subprocess.Popen(command, cwd=folder, env=environment)
    try:
        yield f"http://{place}/"
    finally:
        process.terminate()
        process.wait()


def opened(page: Page, address: str) -> None:
    """Open a page once the server answers."""
    for _ in range(600):
        try:
            page.goto(address)
            return
        except Exception:
            time.sleep(0.5)
    raise SystemExit("The server does not answer.")


def waits(page: Page, edit: Callable[[str], object], number: int) -> list[float]:
    """Seconds from each of some edits to its text in the browser."""
    seconds = []
    for turn in range(number + 1):
        text = f"Edit {turn} {time.time_ns()}"
        time.sleep(1)  # as an author pauses
        started = time.perf_counter()
        edit(text)
        page.wait_for_function("text => document.body && document.body.innerText.includes(text)", arg=text, polling=20)
        seconds.append(time.perf_counter() - started)
    return seconds[1:]  # the first edit of a program starts the fork server


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.serving", description=__doc__)
    parser.add_argument("--edits", type=int, default=20)
    number, judged = parser.parse_args().edits, []
    with tempfile.TemporaryDirectory() as temporary, sync_playwright() as playwright:
        folder = Path(temporary)
        with server(folder) as address:
            page = playwright.chromium.launch(executable_path=find(), args=list(FLAGS)).new_page()
            page.set_default_timeout(120_000)
            opened(page, address + ADDRESS)
            prose = folder / PAGE
            included = prose.read_text("utf-8").partition('--8<-- "')[2].partition('"')[0]
            program = folder / "snippets" / included
            texts = {file: file.read_text("utf-8") for file in (prose, program)}
            edits: dict[str, Callable[[str], object]] = {
                "page": lambda text: prose.write_text(f"{texts[prose]}\n{text}.\n", "utf-8"),
                "program": lambda text: program.write_text(f"{texts[program]}\nprint({text!r})\n", "utf-8"),
            }
            for name, edit in edits.items():
                found = waits(page, edit, number)
                judged.append(Verdict(f"serve-{name}", statistics.median(found), BARS[name]))
                print(f"a saved {name:8} {statistics.median(found):5.2f} s, worst of {number} {max(found):.2f} s")
    results.store("serving", {"edits": number, "verdicts": [one._asdict() for one in judged]})
    return 0 if show(judged) else 1


if __name__ == "__main__":
    sys.exit(main())
