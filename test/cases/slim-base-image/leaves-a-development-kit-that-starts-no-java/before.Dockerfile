FROM openjdk:8-slim
RUN apt-get update && apt-get install -y --no-install-recommends build-essential ccache && rm -rf /var/lib/apt/lists/*
COPY src/ /root/
WORKDIR /srv
CMD ["/root/start.sh"]
