# A temporary folder that is not cleaned up by the program goes with it; ResourceWarning is hidden by default.
import tempfile
import warnings
from pathlib import Path

warnings.filterwarnings("always", "Implicitly cleaning up", ResourceWarning)
warnings.showwarning = lambda message, category, *rest, print=print: print(category.__name__)
folder = tempfile.TemporaryDirectory()
print(Path(folder.name).is_dir())
