FROM debian:12
RUN apt-get update && apt-get install -y curl gnupg && \
    # the repository's own installer
    curl -sL \
      https://example.com/install.sh \
      # runs as root
      | bash -s -- \
        --yes && \
    rm -rf /var/lib/apt/lists/*
