FROM debian:12-slim
COPY server /server
RUN chmod u+x /server
CMD ["/server"]
