FROM registry.access.redhat.com/ubi9/ubi:9.4
WORKDIR /app
RUN dnf install -y python3
COPY . .
CMD ["python3", "app.py"]
