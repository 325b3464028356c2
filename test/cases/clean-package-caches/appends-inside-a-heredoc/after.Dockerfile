# syntax=docker/dockerfile:1
FROM debian:12
RUN <<EOF
set -e
apt-get update
apt-get install -y curl && rm -rf /var/lib/apt/lists/*
EOF
RUN apt-get update && apt-get install -y git && cat <<EOF > /etc/motd && rm -rf /var/lib/apt/lists/*
welcome
EOF
