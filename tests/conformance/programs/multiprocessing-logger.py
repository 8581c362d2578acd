# The log of multiprocessing, which nobody has set up before.
import multiprocessing

print(multiprocessing.get_logger().handlers, multiprocessing.get_logger().level)
logger = multiprocessing.log_to_stderr("INFO")
process = multiprocessing.get_context("fork").Process(name="worker")
process.start()
process.join()
print("end")
