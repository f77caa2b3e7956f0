"""Frozen types that the passes hand on. They say what is, never do anything."""
