FROM eclipse-temurin:21
COPY app.jar start.sh /srv/
CMD ["/srv/start.sh"]
