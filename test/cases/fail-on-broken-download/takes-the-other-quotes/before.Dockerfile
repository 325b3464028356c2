FROM debian:12
RUN wget -qO- 'https://example.com/install.sh?a=1&b=2' | sh
