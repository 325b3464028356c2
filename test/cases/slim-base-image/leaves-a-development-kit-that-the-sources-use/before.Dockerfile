FROM eclipse-temurin:17
COPY . /srv
CMD ["java", "-jar", "/srv/app.jar"]
