FROM python:3.12-slim
WORKDIR /app
COPY . .
RUN chmod 700 run.sh
CMD ["./run.sh"]
