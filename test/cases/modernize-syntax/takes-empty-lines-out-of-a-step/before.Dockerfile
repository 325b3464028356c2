FROM debian:12
RUN apt-get update && \

    # what the service calls
    apt-get install -y curl \
   

        git && \
    rm -rf /var/lib/apt/lists/*
ENV A=1 \

    B=2
