FROM debian:12
RUN curl -fsSL https://example.org/tool -o /usr/local/bin/tool
RUN chmod +x /usr/local/bin/tool
