# A file of the program that is called like a library hides it, since its folder comes first.
from pathlib import Path

Path("wave.py").write_text("value = 'own'\n")
import wave

print(wave.value, Path(wave.__file__).parent == Path.cwd())
