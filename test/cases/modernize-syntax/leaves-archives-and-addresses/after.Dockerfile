FROM debian:12
ADD rootfs.tar.xz /
ADD https://example.com/x.json /x.json
ADD git@example.com:a/b.git /b
COPY data /data
