# At a terminal the lines are in order; into a pipe, those of print() would come last.
import os

print("one")
os.system("echo two")
print("three")
