"""What holds for every test: how long one example takes says nothing, on a busy machine least of all."""

from hypothesis import settings

settings.register_profile("unhurried", settings(), deadline=None)
settings.load_profile("unhurried")
