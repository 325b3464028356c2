FROM opensuse/leap:15.6
WORKDIR /app
RUN zypper -n refresh && zypper -n install gcc make
COPY . .
RUN make
