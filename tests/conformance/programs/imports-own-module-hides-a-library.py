# A file of the program that is called like a library hides it, since its folder comes first.
from pathlib import Path

Path("colorsys.py").write_text("value = 'own'\n")
import colorsys

print(colorsys.value, Path(colorsys.__file__).parent == Path.cwd())
