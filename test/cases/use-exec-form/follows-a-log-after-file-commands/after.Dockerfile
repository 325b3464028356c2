FROM debian:12
CMD touch /var/log/app.log && exec tail -f /var/log/app.log
