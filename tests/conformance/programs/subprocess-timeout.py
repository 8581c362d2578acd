# varies: (?<=after )[0-9.]+ -- the seconds that were left when the command was waited for
# A command that takes too long is ended.
import subprocess

try:
    subprocess.run(["sleep", "30"], timeout=0.3)
except subprocess.TimeoutExpired as error:
    print(error)
process = subprocess.Popen(["sleep", "30"])
process.terminate()
print(process.wait())
