# varies: (print|os.write) (one|two|three)\n -- standard output is written line by line, as in a terminal, so the order is another
# At a terminal each line of print() appears at once, also before what os.write() writes later.
import os

print("print one")
os.write(1, b"os.write two\n")
print("print three")
