FROM debian:12
RUN make d
