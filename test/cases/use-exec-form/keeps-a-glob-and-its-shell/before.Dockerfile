FROM debian:12
CMD tail -f /var/log/*.log
