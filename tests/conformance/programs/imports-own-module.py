# A module that the program writes into its own folder can be imported.
from pathlib import Path

Path("helper.py").write_text("print('helper runs as', __name__)\n\ndef double(x):\n    return 2 * x\n")
import helper

print(helper.double(4), Path(helper.__file__).name)
print(sorted(path.name for path in Path("__pycache__").glob("*.pyc"))[0].startswith("helper."))
