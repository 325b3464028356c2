FROM debian:12
RUN apt update
CMD ['a']
CMD ['b']
