FROM debian:12
RUN apt-get update && apt-get install -y curl && \
    for name in a b; do curl -fsSLO "https://example.com/$name"; done
