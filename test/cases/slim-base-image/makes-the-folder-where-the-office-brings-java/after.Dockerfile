FROM debian:12-slim
RUN mkdir -p /usr/share/man/man1
RUN apt-get update && apt-get install -y libreoffice && rm -rf /var/lib/apt/lists/*
CMD ["soffice", "--headless"]
