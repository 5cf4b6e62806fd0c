"""The pages, each a function that puts its parts in order."""
