FROM registry.access.redhat.com/ubi9/ubi-minimal:9.4
WORKDIR /app
COPY . .
CMD ["python3", "app.py"]
