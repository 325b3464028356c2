FROM debian:12
ENV A "x y" z
ENV B one\ two
ENV C don't
ENV D="a # b"
ENV E one \
  two
