# the first
# one
# two
# three
FROM debian:12
RUN make
