"""The parts of a lesson on the page: set-up, rounds, end, and the handout that is printed."""
