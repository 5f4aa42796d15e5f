"""What the house costs beside the libraries it stands on, as ratios measured in one run (`benchmarks/run`)."""
