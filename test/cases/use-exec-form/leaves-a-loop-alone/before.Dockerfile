FROM debian:12
CMD while true; do date; sleep 60; done
