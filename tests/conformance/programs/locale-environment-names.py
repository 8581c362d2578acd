# A program finds few names in its environment; a secret of the machine is not among them.
import os

print([name for name in ("LANG", "LC_ALL", "LC_CTYPE", "LANGUAGE", "TZ", "TERM", "USER", "DISPLAY") if name in os.environ])
print(os.environ.get("LANG"), os.environ.get("PYTHONUTF8"), os.environ.get("OMP_NUM_THREADS"))
print("HOME" in os.environ, "PATH" in os.environ)
