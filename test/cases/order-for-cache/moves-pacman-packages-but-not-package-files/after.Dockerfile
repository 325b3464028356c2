FROM archlinux
WORKDIR /app
RUN pacman -Sy --noconfirm gcc
COPY . .
RUN pacman --noconfirm -U tax-1.0-1-x86_64.pkg.tar.zst
