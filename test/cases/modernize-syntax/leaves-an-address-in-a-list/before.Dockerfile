FROM debian:12
ADD --checksum=sha256:aa https://example.com/a.tgz /a
ADD --keep-git-dir=true . /b
