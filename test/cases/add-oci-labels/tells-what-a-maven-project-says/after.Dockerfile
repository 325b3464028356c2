FROM eclipse-temurin:17-jre
COPY app.jar /app.jar
LABEL org.opencontainers.image.title="orders" \
      org.opencontainers.image.description="Takes orders & returns." \
      org.opencontainers.image.source="https://github.com/shop/orders"
ENTRYPOINT ["java", "-jar", "/app.jar"]
