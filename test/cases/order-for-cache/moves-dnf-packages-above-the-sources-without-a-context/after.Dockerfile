FROM fedora:40
RUN dnf install -y curl
COPY . /opt/app
