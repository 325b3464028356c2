# the first
FROM debian:12 AS a
# one
RUN make \
    # two
    a
# three
FROM debian:12
RUN make
