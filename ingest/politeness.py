"""How portals are treated: the Scrapy settings of a source.

Scrapy's own defaults are not polite or strict enough: robots.txt that fails is taken for consent,
``Retry-After`` is not read, certificates are not verified, redirects may lead anywhere.
"""

from __future__ import annotations

from typing import Any

from ingest.source import Source


def settings(source: Source, user_agent: str) -> dict[str, Any]:
    """One request at a time, never faster than the source's delay, bounded in size and time."""
    polite = source.politeness
    ours = "ingest.middlewares"
    return {
        "USER_AGENT": user_agent,
        "CONCURRENT_REQUESTS": 1,
        "CONCURRENT_REQUESTS_PER_DOMAIN": 1,
        "DOWNLOAD_DELAY": polite.delay,
        "DOWNLOAD_DELAY_JITTER": 0.0,  # jitter would go below the delay
        "AUTOTHROTTLE_ENABLED": True,
        "AUTOTHROTTLE_START_DELAY": polite.delay,
        "DOWNLOAD_TIMEOUT": polite.timeout,
        "DOWNLOAD_MAXSIZE": polite.max_bytes,  # also of what a body is unpacked to
        "DOWNLOAD_WARNSIZE": 0,
        "DOWNLOAD_VERIFY_CERTIFICATES": True,
        "DOWNLOAD_HANDLERS": dict.fromkeys(("file", "ftp", "s3", "data")),
        "DEFAULT_REQUEST_HEADERS": {
            "Accept": "text/html,application/xhtml+xml,application/rss+xml,application/xml;q=0.9",
            "Accept-Language": "de",
            "Accept-Encoding": "gzip, deflate",
        },
        "COOKIES_ENABLED": False,
        "REDIRECT_MAX_TIMES": 5,
        "METAREFRESH_ENABLED": False,
        "HTTPPROXY_ENABLED": not source.is_loopback,
        "RETRY_ENABLED": False,  # Patience does it
        "ROBOTSTXT_OBEY": False,  # Robots does it
        "DOWNLOADER_MIDDLEWARES": {
            f"{ours}.Guard": 50,
            f"{ours}.Robots": 100,
            f"{ours}.Patience": 550,
            "ingest.packing.Packing": 595,
            f"{ours}.FewHeaders": 600,
            f"{ours}.Pace": 890,  # next to the net: redirects are requests too
            "scrapy.downloadermiddlewares.offsite.OffsiteMiddleware": None,  # Guard is stricter
        },
        # None but this: among Scrapy's own are a console and a remote control that run code.
        "EXTENSIONS_BASE": {"scrapy.extensions.throttle.AutoThrottle": 0},
        "LOG_ENABLED": False,  # the worker's own handler speaks
    }
