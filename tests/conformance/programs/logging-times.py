# varies: \d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3} -- the time of the record
# varies: pid \d+ -- the process id
# The record holds the time and the process; the name of the process is steady.
import logging

logging.basicConfig(format="%(asctime)s pid %(process)d %(processName)s %(threadName)s %(message)s")
logging.warning("dated")
print(logging.Formatter.default_time_format)
