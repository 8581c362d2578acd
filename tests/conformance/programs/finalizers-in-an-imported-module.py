# Globals of a module that the program imported are destroyed too; in which order is the interpreter's business.
from pathlib import Path

Path("helper.py").write_text("""
class Noisy:
    def __init__(self, name):
        self.name = name
    def __del__(self, print=print):
        print("destroyed", self.name)
inside = Noisy("inside the helper")
""")
import helper

outside = helper.Noisy("outside")
print("last line of the program")
