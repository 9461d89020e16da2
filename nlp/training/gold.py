from nlp.gold import *  # noqa: F403
