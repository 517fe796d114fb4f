"""andro-check: a linter for facts, for stories told by several sources."""

__version__ = "0.1.0"
