FROM debian:12
RUN apt-get update \
    && apt-get install -y --no-install-recommends nginx-light postgresql-client \
    && rm -rf /var/lib/apt/lists/* /usr/share/doc/* /usr/share/man/*
CMD ["nginx", "-g", "daemon off;"]
