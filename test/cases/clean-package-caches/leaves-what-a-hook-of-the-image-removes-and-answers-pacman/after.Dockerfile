FROM archlinux:base-devel
RUN pacman -Syu --noconfirm base-devel
RUN pacman --noconfirm -Syq git && pacman -Rns --noconfirm git
