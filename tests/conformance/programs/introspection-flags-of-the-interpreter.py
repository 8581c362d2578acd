# How Python was started: no option changes what the program sees.
import sys

flags = sys.flags
print(flags.debug, flags.inspect, flags.interactive, flags.optimize, flags.no_site, flags.ignore_environment)
print(flags.verbose, flags.bytes_warning, flags.quiet, flags.isolated, flags.dev_mode, flags.safe_path)
print(__debug__, hasattr(sys, "ps1"), sys._xoptions, sys.dont_write_bytecode)
