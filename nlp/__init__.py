"""From the text of a release to what it says: people, houses, dates, sums, measures, quotes."""
