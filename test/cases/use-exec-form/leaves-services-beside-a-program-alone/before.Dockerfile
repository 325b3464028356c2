FROM debian:12
CMD service postgresql start && tail -f /dev/null
