# Standard output and standard error in turns: a terminal shows them in this order.
import sys

for number in range(3):
    print("out", number, flush=True)
    print("err", number, file=sys.stderr, flush=True)
sys.stdout.write("out without end")
sys.stdout.flush()
sys.stderr.write("err without end")
