"""The programs of the project in this folder, one after the other in one interpreter: the work that they are.

python -m bench.programs

The least that their runs can cost, without isolation. It suits the programs of `bench.site` alone: others would see
what those before them left.
"""

import io
from contextlib import redirect_stdout
from pathlib import Path


def main() -> None:
    for file in sorted(Path("snippets").rglob("*.py")):
        with redirect_stdout(io.StringIO()):
            exec(compile(file.read_text("utf-8"), file, "exec"), {"__name__": "__main__"})


if __name__ == "__main__":
    main()
