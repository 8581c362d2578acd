# runpy runs a file as if it were the program; then __main__ is this one again.
import runpy
import sys
from pathlib import Path

Path("other.py").write_text("import sys\nprint(__name__, sys.argv[0], __file__)\nvalue = 3\n")
found = runpy.run_path("other.py", run_name="__main__")
print(found["value"], __name__, sys.argv[0] == sys.argv[-1])
print("value" in globals())
