FROM debian:12
RUN <<EOF
echo a

echo b
EOF
COPY <<EOF /etc/motd
hello

world
EOF
