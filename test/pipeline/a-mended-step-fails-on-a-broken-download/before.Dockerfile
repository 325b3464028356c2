FROM debian:12
RUN apt update && apt install -y curl
RUN curl https://example.com/tool.tar.gz | sudo tar -xz -C /opt
CMD ["/opt/tool"]
CMD ['/opt/tool', 'serve']
