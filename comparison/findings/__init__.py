"""One plain sentence for each chart: what its frame shows, with n, and when that is too little.

A finding says what was counted in the texts collected, never what a publisher thinks. Each module has one
function of its chart's name: `(dataset, selection, frame, verdict=None)`. Without a verdict it states
counts; with one it may give the interval, and never claims more than the badge allows. Below the
evidence floor there is no interval and no order, in words either.
"""
