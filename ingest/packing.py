"""Bodies that come packed: only as asked for, and only whole."""

from __future__ import annotations

import zlib

from scrapy import Request
from scrapy.exceptions import IgnoreRequest
from scrapy.http import Response

from ingest.middlewares import Middleware

_PACKED = ("gzip", "x-gzip", "deflate")
_PLAIN = ("identity", "")
_CHUNK = 64 * 1024
_ANY_HEADER, _NO_HEADER = 47, -15  # zlib's wbits: gzip or zlib; portals send deflate without, too


class Packing(Middleware):
    """Refuses encodings that were not asked for before anything is unpacked, and packed bodies that
    break off: Scrapy gives what it could unpack of them as if it were all."""

    def process_response(self, request: Request, response: Response) -> Response:
        stated = b",".join(response.headers.getlist("Content-Encoding")).decode("latin-1")
        names = [name.strip().lower() for name in stated.split(",")]
        if len(names) > 1 or names[0] not in (*_PACKED, *_PLAIN):
            raise IgnoreRequest(f"it is packed as {stated!r}, which was not asked for")
        most = self.source.politeness.max_bytes
        if names[0] in _PACKED and response.body and not is_whole(response.body, most):
            raise IgnoreRequest(f"it is packed as {stated!r} and breaks off")
        return response


def is_whole(packed: bytes, most: int) -> bool:
    """Whether packed bytes come to their end, or unpack to more than ``most``, which is for others
    to refuse. No more than a chunk is held at once."""
    return _comes_to_end(packed, most, _ANY_HEADER) or _comes_to_end(packed, most, _NO_HEADER)


def _comes_to_end(packed: bytes, most: int, wbits: int) -> bool:
    unpacker, size = zlib.decompressobj(wbits), 0
    try:
        while unpacked := unpacker.decompress(packed, _CHUNK):
            size, packed = size + len(unpacked), unpacker.unconsumed_tail
            if size > most:
                return True
    except zlib.error:
        return False
    return unpacker.eof
