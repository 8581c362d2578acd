# A child that has ended but was never waited for is no process left running.
import subprocess
import time

subprocess.Popen(["true"])
process = subprocess.Popen(["echo", "child"])
time.sleep(0.5)
print("end")
