FROM debian:12
CMD touch /var/log/app.log && tail -f /var/log/app.log
