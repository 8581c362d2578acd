# A package with a relative import, and a module that is read again.
import importlib
from pathlib import Path

Path("pack").mkdir()
Path("pack/__init__.py").write_text("from .part import value\n")
Path("pack/part.py").write_text("value = 1\n")
import pack

print(pack.value, pack.__path__[0].endswith("pack"))
Path("pack/part.py").write_text("value = 'a longer text'\n")
importlib.reload(pack.part)
print(pack.value, pack.part.value)
