FROM registry.example/base
RUN apt update && apt install -y curl
