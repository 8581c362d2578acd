# A bar that draws over itself with carriage returns; at the end only the last state is visible.
import sys
import time

for step in range(1, 6):
    sys.stdout.write(f"\rstep {step}/5 [{'#' * step:5}]")
    sys.stdout.flush()
    time.sleep(0.01)
print()
print("done")
