# The program starts itself with another argument: its file must be there.
import subprocess
import sys

if len(sys.argv) == 1:
    subprocess.run([sys.executable, __file__, "again"], check=True)
    print("parent")
else:
    print("child with", sys.argv[1:])
