# The file of the program: an absolute path that exists, with the text of the program.
import os
import sys

print(os.path.isabs(__file__), os.path.exists(__file__), os.path.basename(__file__))
print(open(__file__).read().splitlines()[0])
print(os.path.samefile(__file__, sys.argv[0]))
print((lambda: 0).__code__.co_filename == __file__)
