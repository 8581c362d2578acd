"""Runs many programs under the doctor in one process, which imports torch once and forks for each.

Usage: python -m tests.memoire.diagnosing.forked PROGRAM…; prints one line of JSON a program.
"""

import json
import os
import sys
import tempfile
import traceback
from pathlib import Path

import torch
import torch._dynamo
import torch.optim.swa_utils
import torch.utils.checkpoint
import torch.utils.data

import memoire.diagnosing.observer  # noqa: F401 # so that no child has to
from memoire.watching import child


def findings(program: str, folder: str) -> tuple[list[dict[str, str]], str]:
    """What the doctor finds, and what the program wrote."""
    output, log = Path(folder, "findings.json"), Path(folder, "log")
    output.write_text("")
    forked = os.fork()
    if forked == 0:
        target = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        os.dup2(target, 1)
        os.dup2(target, 2)
        sys.argv = ["child.py", "diagnosing.observer", str(output), program]
        try:
            child.main()
        except SystemExit:
            pass
        except BaseException:
            traceback.print_exc()
        finally:
            sys.stdout.flush()
            sys.stderr.flush()
            os._exit(0)
    os.waitpid(forked, 0)
    return [json.loads(line) for line in output.read_text().splitlines()], log.read_text()


if __name__ == "__main__":
    torch.set_num_threads(1)
    with tempfile.TemporaryDirectory() as folder:
        for program in sys.argv[1:]:
            found, log = findings(program, folder)
            print(json.dumps({"program": program, "found": found, "log": log}), flush=True)
