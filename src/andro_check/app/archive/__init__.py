"""An archive instead of a folder: articles by the hundred thousand, in bounded memory, with the same rules."""
