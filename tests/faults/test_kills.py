"""Builds that are killed at random moments: the site is the old or the new one, and the next build is right (Linux)."""

import os
import random
import signal
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.conftest import Project, make_project, processes_in
from tests.memoire.running.waiting import wait_until
from tests.warm_builds import WarmBuilds

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="needs fork")
# How many warm and cold builds are killed; cold ones are killed while programs run as well.
FEW, MANY = (5, 2), (90, 10)
AT_ONCE = 2
SENTENCES = ("A sentence.", "Another sentence.")


@dataclass
class Killer:
    """A project whose builds are killed, and what became of them.

    Attributes:
        sites: The right site with each of the two sentences.
        seconds: How long a warm and a cold build take.
        seen: How often the old and the new site were there after a kill.
    """

    project: Project
    sites: list[dict[str, bytes]] = field(default_factory=list)
    seconds: dict[bool, float] = field(default_factory=dict)
    seen: dict[str, int] = field(default_factory=lambda: {"old": 0, "new": 0})

    def __post_init__(self) -> None:
        self.temporary = self.project.root.parent / "temporary"
        self.temporary.mkdir()
        self.builds = WarmBuilds(TMPDIR=str(self.temporary))

    def build(self, cold: bool = False, kill_after: float | None = None) -> int:
        """Build, or be killed after some seconds; the exit status."""
        settings = {"MEMOIRE_COLD": "1"} if cold else {}
        return self.builds.build(self.project.root, self.project.root / "log", ["-q"], settings, kill_after)

    def right(self, cold: bool = False) -> dict[str, bytes]:
        started = time.monotonic()
        status = self.build(cold)
        self.seconds[cold] = time.monotonic() - started
        assert status == 0, self.project.read("log")
        return self.project.site()

    def write(self, number: int) -> None:
        page = self.project.read("docs/en/index.md")
        self.project.write("docs/en/index.md", page.replace(SENTENCES[1 - number], SENTENCES[number]))

    def run(self, moments: list[tuple[bool, float]]) -> None:
        """Kill one build at each of the moments, given as a part of the time that it takes."""
        for number in (1, 0):
            self.write(number)
            self.right(cold=True)
            self.sites.insert(0, self.right())
        assert self.sites[0] != self.sites[1]
        for number, (cold, moment) in enumerate(moments, 1):
            self.write(number % 2)
            old, new = self.sites[1 - number % 2], self.sites[number % 2]
            status = self.build(cold, moment * self.seconds[cold])
            assert status in (0, -signal.SIGKILL), self.project.read("log")
            site = self.project.site()
            assert site in (old, new), f"killed after {moment:.2f} of a build (cold: {cold})"
            self.seen["old" if site == old else "new"] += 1
            seconds = dict(self.seconds)
            assert self.right() == new
            self.seconds = seconds


def moments_of(count: int) -> list[float]:
    """Random moments that are spread over a whole build, as parts of its time; the last is after its end."""
    return [(number + random.random()) / count for number in range(count - 1)] + [1.1]


@pytest.mark.parametrize(("warm", "cold"), [FEW, pytest.param(*MANY, marks=pytest.mark.slow)])
def test_a_build_killed_at_any_moment_leaves_a_whole_site_and_no_files_for_ever(
    tmp_path: Path, warm: int, cold: int
) -> None:
    moments = [(is_cold, moment) for is_cold in (False, True) for moment in moments_of(cold if is_cold else warm)]
    random.shuffle(moments)
    killers = [Killer(make_project(tmp_path / str(number) / "project")) for number in range(AT_ONCE)]
    try:
        with ThreadPoolExecutor(AT_ONCE) as pool:
            list(pool.map(lambda number: killers[number].run(moments[number::AT_ONCE]), range(AT_ONCE)))
        drafts = sum(only_what_is_needed_is_left(killer) for killer in killers)
    finally:
        for killer in killers:
            killer.builds.close()
    assert drafts > 0  # some kills leave one
    assert sum(killer.seen["old"] for killer in killers) > 0
    assert sum(killer.seen["new"] for killer in killers) > 0


def only_what_is_needed_is_left(killer: Killer) -> int:
    """The number of drafts that the kills left, of which the next build removes the old ones."""
    root = killer.project.root
    wait_until(lambda: not [line for line in processes_in(killer.temporary) if "memoire.running.fork_server" in line])
    assert [file.name for file in killer.temporary.iterdir() if file.name.startswith("memoire-")] == []
    drafts = list(root.glob(".site-*"))
    hours_ago = (time.time() - 7200, time.time() - 7200)
    for file in [*drafts, *(root / ".cache").rglob("*.part")]:
        os.utime(file, hours_ago)
    assert killer.right(cold=True) in killer.sites
    assert list(root.glob(".site-*")) == []
    assert list((root / ".cache" / "records").glob("*.part")) == []
    return len(drafts)
