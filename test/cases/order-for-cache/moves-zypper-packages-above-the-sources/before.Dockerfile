FROM opensuse/leap:15.6
WORKDIR /app
COPY . .
RUN zypper -n refresh && zypper -n install gcc make
RUN make
