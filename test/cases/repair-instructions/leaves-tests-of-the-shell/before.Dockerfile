FROM debian:12
RUN [ "$A" = "b" ] && echo b
RUN [ "a" ]
RUN [ 'a' 'b' ]
RUN [ -f /etc/passwd ]
HEALTHCHECK CMD [ $(echo ruok | nc 127.0.0.1 2181) == "imok" ] || exit 1
CMD [ -f /ready ]
