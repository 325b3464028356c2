FROM debian:12
CMD start-everything; tail -f /dev/null
