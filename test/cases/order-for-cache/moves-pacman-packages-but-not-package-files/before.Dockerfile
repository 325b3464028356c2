FROM archlinux
WORKDIR /app
COPY . .
RUN pacman -Sy --noconfirm gcc
RUN pacman --noconfirm -U tax-1.0-1-x86_64.pkg.tar.zst
