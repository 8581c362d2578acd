# ResourceWarning, switched on by the program, blames the line where the file was dropped.
import warnings

warnings.simplefilter("always", ResourceWarning)


def drop():
    open("own.txt", "w")


drop()
print("end")
