FROM debian:12
ENV APP=server
CMD $APP --port 80
