"""Certificates made for the tests: an authority of our own, and what it signs."""

from __future__ import annotations

import ipaddress
import ssl
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from tests.ingest.serving import Server

LOOPBACK = "127.0.0.1"
DAY = timedelta(days=1)


class Authority:
    """Signs certificates; ``path`` is the file a client must trust."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._key = ec.generate_private_key(ec.SECP256R1())
        self._name = _name("Test-Stelle")
        signed = _certificate(self._name, self._key, self._name, self._key, None, DAY)
        self.path = folder / "authority.pem"
        self.path.write_bytes(signed)

    def sign(self, server: Server, address: str = LOOPBACK, ends_in: timedelta = DAY) -> None:
        """Let the server speak HTTPS as that address, until then."""
        key = ec.generate_private_key(ec.SECP256R1())
        signed = _certificate(_name("Server"), key, self._name, self._key, address, ends_in)
        _speak(server, key, signed, self._folder)


def sign_itself(server: Server, folder: Path) -> None:
    """Let the server speak HTTPS with a certificate that nobody else signed."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = _name(LOOPBACK)
    _speak(server, key, _certificate(name, key, name, key, LOOPBACK, DAY), folder)


def _name(common: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, common)])


def _certificate(
    subject: x509.Name,
    key: ec.EllipticCurvePrivateKey,
    issuer: x509.Name,
    signer: ec.EllipticCurvePrivateKey,
    address: str | None,
    ends_in: timedelta,
) -> bytes:
    now = datetime.now(UTC)
    draft = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - 10 * DAY)
        .not_valid_after(now + ends_in)
        .add_extension(x509.BasicConstraints(ca=address is None, path_length=None), critical=True)
    )
    if address is not None:
        names = x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address(address))])
        draft = draft.add_extension(names, critical=False)
    return draft.sign(signer, hashes.SHA256()).public_bytes(serialization.Encoding.PEM)


def _speak(
    server: Server, key: ec.EllipticCurvePrivateKey, certificate: bytes, folder: Path
) -> None:
    pem = folder / f"{server.httpd.server_port}.pem"
    private = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    pem.write_bytes(private + certificate)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(pem)
    server.httpd.socket = context.wrap_socket(server.httpd.socket, server_side=True)
    server.scheme = "https"
