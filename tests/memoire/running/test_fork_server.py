"""The fork server alone, with requests as a runner sends them (Linux)."""

import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from memoire.running.limits import Limits
from memoire.running.messages import Answer, Ready, Request, ServerOptions
from memoire.running.runner import clean_environment

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the fork server needs Linux")
REQUEST = msgspec.json.encode(Request("a", "a.py", "print(1)\n", Limits())) + b"\n"


def start(folder: Path) -> "subprocess.Popen[bytes]":
    options = msgspec.json.encode(ServerOptions(1, str(folder))).decode()
    return subprocess.Popen(
        [sys.executable, "-m", "memoire.running.fork_server", options],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=clean_environment(folder, folder),
    )


def test_the_server_says_when_it_is_ready_and_answers_with_the_key_of_the_request(tmp_path: Path) -> None:
    output, _ = start(tmp_path / "memoire-own").communicate(REQUEST)
    first, *rest = (msgspec.json.decode(line, type=Ready | Answer) for line in output.splitlines())
    assert isinstance(first, Ready)
    # Standard input has ended, so whether the program was answered for depends on which was faster.
    for message in rest:
        assert isinstance(message, Answer)
        assert (message.key, message.outcome.stdout) == ("a", "1\n")


def test_a_server_whose_build_was_killed_while_it_answers_leaves_no_folder(tmp_path: Path) -> None:
    with start(tmp_path / "memoire-own") as server:
        assert server.stdin and server.stdout
        server.stdout.readline()
        server.stdout.close()
        server.stdin.write(REQUEST)
        server.stdin.flush()
        assert server.wait(60) == 0
    assert list(tmp_path.iterdir()) == []


def test_a_program_that_seeds_torch_reads_no_source_file_but_its_own(tmp_path: Path) -> None:
    source = """
import linecache, torch
before = {*linecache.cache}
torch.manual_seed(0)
print([file for file in linecache.cache if file not in before and file != __file__])
"""
    with start(tmp_path / "memoire-own") as server:
        assert server.stdin and server.stdout
        server.stdin.write(msgspec.json.encode(Request("a", "a.py", source, Limits())) + b"\n")
        server.stdin.flush()
        _, answer = (msgspec.json.decode(server.stdout.readline(), type=Ready | Answer) for _ in range(2))
        server.stdin.close()
    assert isinstance(answer, Answer)
    assert (answer.outcome.stdout, answer.outcome.failure) == ("[]\n", None)
