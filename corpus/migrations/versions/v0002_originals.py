"""Wordings as pages gave them before repairs, and since when a page is missing."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("version", sa.Column("original", sa.JSON(), nullable=True))
    op.add_column("page", sa.Column("gone_at", sa.DateTime(), nullable=True))
