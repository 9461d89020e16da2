"""The embedded search engine, on Whoosh."""

from search.whoosh_engine.engine import WhooshEngine

__all__ = ["WhooshEngine"]
