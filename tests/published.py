"""The real site, built once for all tests that read or open it, cold and under a project path."""

import functools
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

ROOT = Path(__file__).parents[1]
PREFIX = "repository"


@dataclass
class Site:
    """The published site.

    Attributes:
        folder: Where its files are.
        url: Where it is served, ending in a slash.
        log: What its build printed.
    """

    folder: Path
    url: str
    log: str

    @cached_property
    def pages(self) -> dict[str, BeautifulSoup]:
        """Every page by its address below the site's root, as `zh/no-grad/what-it-does/`."""
        return {
            file.relative_to(self.folder).as_posix().removesuffix("index.html"): BeautifulSoup(
                file.read_text("utf-8"), "html.parser"
            )
            for file in sorted(self.folder.rglob("*.html"))
        }

    @property
    def pairs(self) -> list[tuple[str, BeautifulSoup, BeautifulSoup]]:
        """Every content page in English and in Chinese."""
        english = [path for path in self.pages if not path.startswith("zh/") and not path.endswith(".html")]
        return [(path, self.pages[path], self.pages[f"zh/{path}"]) for path in english]


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    root = tmp_path_factory.mktemp("pages")
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(root)))
    url = f"http://127.0.0.1:{server.server_port}/{PREFIX}/"
    ended = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "-d", str(root / PREFIX)],
        cwd=ROOT,
        env={**os.environ, "MEMOIRE_COLD": "1", "SITE_URL": url, "REPO_URL": "https://example.org/owner/repository"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=300,
        check=False,
    )
    assert ended.returncode == 0, ended.stdout
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield Site(root / PREFIX, url, ended.stdout)
    server.shutdown()
