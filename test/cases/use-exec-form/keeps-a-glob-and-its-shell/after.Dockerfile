FROM debian:12
CMD exec tail -f /var/log/*.log
