"""Texts in, dataset out: the only room that reads whole texts and the only one that imports textblob."""
