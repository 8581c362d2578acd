"""Texts of a run are the same on every machine."""

import sys
import sysconfig
from pathlib import Path

import torch

from memoire.content.snippet import Snippet
from memoire.running.neutral import PACKAGE, Neutral

FOLDER = Path("/tmp/memoire-1a2b/12")
RUN = Neutral(Snippet("a/b.py", ""), FOLDER)


def test_the_program_has_its_path_in_the_repository_and_its_folders_none() -> None:
    text = f"{RUN.file} {RUN.home} {RUN.home}/x.txt {RUN.temporary}/tmpab12 {FOLDER}/3"
    assert RUN.text(text) == "snippets/a/b.py /… /…/x.txt /…/tmpab12 /…/3"


def test_folders_of_python_and_of_the_project_have_no_name() -> None:
    stdlib = sysconfig.get_path("stdlib")
    text = f'File "{torch.__file__}", {stdlib}/json/__init__.py:3 {sys.prefix} {PACKAGE.parent}/docs'
    assert RUN.text(text) == 'File "/…/torch/__init__.py", /…/json/__init__.py:3 /… /…/docs'


def test_what_only_looks_like_one_stays() -> None:
    for text in (f"{PACKAGE.parent}s", "/usr/bin/env", "a/b.py", "12 / 3", "http://example.org/12"):
        assert RUN.text(text) == text


def test_addresses_have_no_digits() -> None:
    assert RUN.text("<A at 0x7f001122aabb> 0x7f001122aabb at 0x1") == "<A at 0x…> 0x7f001122aabb at 0x1"


def test_the_program_is_written_byte_for_byte(tmp_path: Path) -> None:
    run = Neutral(Snippet("a/b.py", ""), tmp_path)
    run.make("print('∂')\r\nx = 1\n")
    assert run.file.read_bytes() == "print('∂')\r\nx = 1\n".encode()
