# sys.path begins with the folder of the program, and then come Python's own, each once.
import os
import sys

print(os.path.samefile(sys.path[0], os.path.dirname(os.path.abspath(__file__))))
print(os.path.samefile(sys.path[0], os.getcwd()), sys.path[0] == os.getcwd())
print([os.path.basename(path) for path in sys.path[1:] if "lib" in path.split(os.sep)])
print(len(sys.path) == len(set(sys.path)))
