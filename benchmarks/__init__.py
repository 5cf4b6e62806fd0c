"""What Parallax is held to: how fast it answers, how far its statistics can be trusted."""
