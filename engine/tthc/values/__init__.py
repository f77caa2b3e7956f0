"""What things are: places in files, instants, money, limits, calendars. Knows nothing of procedures."""
