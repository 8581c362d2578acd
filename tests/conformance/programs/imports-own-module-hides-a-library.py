# A file of the program that is called like a library hides it, since its folder comes first.
from pathlib import Path

Path("sympy.py").write_text("print('not the library')\n")
Path("colorsys.py").write_text("value = 'own'\n")
import colorsys
import sympy

print(colorsys.value, Path(sympy.__file__).parent == Path.cwd())
