FROM python:3.12-slim
ARG TARGET
WORKDIR $TARGET
COPY . .
CMD ["python", "app.py"]
