"""The charts: each module's `figure` turns a frame of `comparison` into a dict in plotly's figure schema.

A mark that answers to a click carries in `customdata` the part of a selection that it stands for, for
example `{"event": "E01", "type": "state_or_government"}`. A figure without data says why, and has
`layout.meta.empty` set.
"""
