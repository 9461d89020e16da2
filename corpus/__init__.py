"""What the archive holds: the data model, the database, the sample. Imports no other floor."""
