# The plain traceback, with marks under the part of the line that failed.
def divide(a, b):
    return 1 + (a / b) * 2


print("before")
divide(1, 0)
