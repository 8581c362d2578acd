# varies: \d+\.\d+(e-\d+)? -- durations
# Times that were measured.
import time

start = time.perf_counter()
time.sleep(0.01)
print(time.perf_counter() - start, "s")
print(time.process_time() > 0, round(time.perf_counter() - start) == 0)
