FROM debian:12
COPY scripts /opt/scripts
RUN mv /opt/scripts/serve /usr/sbin/
CMD serve --port 80
