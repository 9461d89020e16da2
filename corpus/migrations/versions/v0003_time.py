"""Embargoes, links between releases, and events of calendars."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("release", sa.Column("embargo_until", sa.DateTime(), nullable=True))
    op.create_table(
        "release_link",
        sa.Column("from_id", sa.String(), nullable=False),
        sa.Column("to_id", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("evidence", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["from_id"], ["release.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["to_id"], ["release.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("from_id", "to_id", "kind"),
    )
    op.create_index("release_link_to", "release_link", ["to_id"], unique=False)
    op.create_table(
        "event",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("time", sa.String(), nullable=True),
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("office", sa.String(), nullable=True),
        sa.Column("house", sa.String(), nullable=True),
        sa.Column("details", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=True),
        sa.Column("url", sa.String(), nullable=False),
        sa.Column("first_seen", sa.DateTime(), nullable=False),
        sa.Column("last_seen", sa.DateTime(), nullable=False),
        sa.Column("snapshot_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["snapshot_id"], ["snapshot.id"], ondelete="SET NULL"),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("event_day", "event", ["source", "day"], unique=False)
