# varies: (one|two|three)\n -- standard output is written line by line, as in a terminal, so the order is another
# At a terminal the lines are in order; into a pipe, those of print() would come last.
import os

print("one")
os.system("echo two")
print("three")
