# breakpoint() without anybody at the keyboard: the debugger shows where it is, reads the end, and quits.
def work(x):
    breakpoint()
    return x + 1


print("before")
print(work(1))
