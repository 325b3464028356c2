FROM fedora:40
COPY . /opt/app
RUN dnf install -y curl
