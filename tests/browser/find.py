"""A browser for the tests: one that is here, or else one that is got here: python -m tests.browser.find"""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

# Without a sandbox because continuous integration runs as root; it opens nothing but our own pages.
FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update")
# The first is Chromium without windows, which halves the time that a test of a page takes.
NAMES = (
    "chromium-headless-shell",
    *("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"),
    *("microsoft-edge", "microsoft-edge-stable", "msedge"),
)
# Where macOS and Windows keep what is on no PATH.
FOLDERS = ("/Applications", "~/Applications", "%ProgramFiles%", "%ProgramFiles(x86)%", "%LocalAppData%")
PLACES = (
    *(f"{name}.app/Contents/MacOS/{name}" for name in ("Chromium", "Google Chrome", "Microsoft Edge")),
    *("Chromium/Application/chrome.exe", "Google/Chrome/Application/chrome.exe"),
    "Microsoft/Edge/Application/msedge.exe",
)
# In a process of its own, since Playwright starts only once in a thread and the tests start it as well.
PATH_OF_PLAYWRIGHT = (
    "from playwright.sync_api import sync_playwright\n"
    "with sync_playwright() as playwright: print(playwright.chromium.executable_path)"
)
MISSING = (
    "The tests in a browser need Chromium, Chrome or Edge, and none is here or could be had by "
    "`playwright install chromium` or `apt-get install chromium`: please install one of them."
)


def places() -> Iterator[Path]:
    """Where a browser may be, the system's before Playwright's own."""
    yield from (Path(found) for name in NAMES if (found := shutil.which(name)))
    for folder in FOLDERS:
        yield from (Path(os.path.expandvars(folder)).expanduser() / place for place in PLACES)
    yield own()


def own() -> Path:
    """Where Playwright keeps the browser that it downloads, or would."""
    command = [sys.executable, "-c", PATH_OF_PLAYWRIGHT]
    return Path(subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip())


def works(browser: Path) -> bool:
    """Whether it opens a page: Ubuntu has a `chromium-browser` that only says how to install one."""
    if not browser.is_file():
        return False
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        command = [str(browser), "--headless", *FLAGS, f"--user-data-dir={profile}", "--dump-dom", "about:blank"]
        return quietly(*command, seconds=60)


def quietly(*command: str, seconds: float = 900) -> bool:
    """Whether a command ends well; what it prints would hide the one sentence that matters."""
    try:
        return not subprocess.run(
            command, stdin=subprocess.DEVNULL, capture_output=True, timeout=seconds, check=False
        ).returncode
    except (OSError, subprocess.TimeoutExpired):
        return False


def ways() -> Iterator[list[str]]:
    """Commands that get a browser, as far as this user may run them; each is run before the next is asked for."""
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    may = root or quietly("sudo", "-n", "true")
    playwright = [sys.executable, "-m", "playwright"]
    yield [*playwright, "install", "--no-shell", "chromium"]
    if may and sys.platform == "linux" and own().is_file():
        yield [*playwright, "install-deps", "chromium"]  # the libraries without which it does not start
    if may and shutil.which("apt-get"):
        apt = [*([] if root else ["sudo", "-n"]), "apt-get", "-qq"]
        yield [*apt, "update"]
        install = [*apt, "install", "--yes", "--no-install-recommends"]
        yield [*install, "chromium-headless-shell"]  # Debian alone has it
        yield [*install, "chromium"]


def find() -> Path:
    """The browser, got first if there is none; ends with one sentence if none can be had."""
    if here := next(filter(works, places()), None):
        return here
    for way in ways():
        print("No browser yet, so this takes a few minutes:", *way, flush=True)
        if quietly(*way) and (got := next(filter(works, places()), None)):
            return got
    sys.exit(MISSING)


if __name__ == "__main__":
    print("Browser of the tests:", find())
