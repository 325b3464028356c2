FROM python:3.12
VOLUME /app
WORKDIR /app
CMD ["./entrypoint.sh"]
