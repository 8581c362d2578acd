# The last line has no line end, as with a prompt.
import time

for number in range(5):
    print(number, end=" ")
    time.sleep(0.01)
print("done", end="")
