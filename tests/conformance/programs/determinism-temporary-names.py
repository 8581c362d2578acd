# varies: tmp[a-z0-9_]{8} -- names of temporary files are random
# Temporary files have random names, in a folder that may be another one too.
import os
import tempfile

with tempfile.NamedTemporaryFile() as file:
    print(os.path.basename(file.name))
with tempfile.TemporaryDirectory() as folder:
    print(os.path.basename(folder), os.listdir(folder))
