FROM debian:12
# who
MAINTAINER jane   
# what
ENV A   b
