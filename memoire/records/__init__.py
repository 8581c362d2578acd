"""What programs gave: the record of a run, the file of records that is published, and what differs between two of them.

Programs and raw results come in, typed records and their JSON go out. Does not run anything, and knows no page layout.
"""
