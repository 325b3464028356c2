FROM manjarolinux/base
RUN pacman -Syu --noconfirm && pacman -S --needed gcc make
RUN pacman -Sy --noconfirm git && pacman -Scc --noconfirm
RUN pacman -Q && pacman -Ss nginx
RUN yes | pacman -S vim && rm -rf /var/cache/pacman/pkg/*
