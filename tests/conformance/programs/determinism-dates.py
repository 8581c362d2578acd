# varies: \d{4}-\d\d-\d\d -- the date
# varies: \d\d:\d\d:\d\d(\.\d+)? -- the time
# varies: \d{9,}\.\d+ -- seconds since 1970
# Today, now, and the seconds since 1970.
import datetime
import time

print(datetime.date.today())
print(datetime.datetime.now())
print(time.time())
print(time.strftime("%Y-%m-%d %H:%M:%S"))
