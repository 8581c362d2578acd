# Exit handlers run in the reverse order, with their arguments.
import atexit

for number in range(3):
    atexit.register(print, "handler", number, end=";\n")


@atexit.register
def last():
    print("registered last, runs first")


print("last line of the program")
