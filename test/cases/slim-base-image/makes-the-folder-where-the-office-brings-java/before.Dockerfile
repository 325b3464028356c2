FROM debian:12
RUN apt-get update && apt-get install -y libreoffice && rm -rf /var/lib/apt/lists/*
CMD ["soffice", "--headless"]
