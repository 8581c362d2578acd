# An error in a module of the program: its own lines are in the traceback.
from pathlib import Path

Path("helper.py").write_text("def f(x):\n    return 1 / x\n")
import helper

helper.f(0)
