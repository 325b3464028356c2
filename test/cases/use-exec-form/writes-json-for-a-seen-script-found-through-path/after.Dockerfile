FROM debian:12
ENV PATH=/app/bin:$PATH
COPY bin /app/bin
CMD ["serve", "--port", "80"]
