# refused: outside its own folder
# Making a folder outside is refused as well, though the program removes it.
import os
import tempfile

folder = tempfile.mkdtemp(dir="/var/tmp")
os.rmdir(folder)
print("made and removed")
