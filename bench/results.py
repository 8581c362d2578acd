"""What was measured, as data beside the code that measures: pages and READMEs of the site show the newest of it."""

import json
import os
import platform
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent / "results"


def store(name: str, found: dict[str, Any]) -> None:
    """Write what was measured, with the day and the machine."""
    about = {"day": datetime.now(UTC).date().isoformat(), "machine": machine()}
    FOLDER.mkdir(exist_ok=True)
    (FOLDER / f"{name}.json").write_text(json.dumps({**about, **found}, indent=1, ensure_ascii=False) + "\n", "utf-8")


def machine() -> str:
    """Processor, cores, and versions of what decides how long a build takes."""
    cpuinfo = Path("/proc/cpuinfo")
    lines = cpuinfo.read_text("utf-8").splitlines() if cpuinfo.exists() else []
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    processor = names[0] if names else platform.machine()
    return f"{processor}, {os.cpu_count()} cores, Python {platform.python_version()}, torch {version('torch')}"
