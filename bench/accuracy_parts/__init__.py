"""The parts of bench/accuracy: the corpora it runs on, the figures it reads, the errors it shows."""
