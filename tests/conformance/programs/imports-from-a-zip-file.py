# Modules may come from an archive.
import sys
import zipfile

with zipfile.ZipFile("code.zip", "w") as archive:
    archive.writestr("zipped.py", "value = 7\n\ndef fail():\n    raise ValueError('in the archive')\n")
sys.path.insert(0, "code.zip")
import zipped

print(zipped.value)
zipped.fail()
