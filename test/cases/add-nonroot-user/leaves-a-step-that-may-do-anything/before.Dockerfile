FROM python:3.12-slim
WORKDIR /app
COPY . .
RUN ./setup-machine.sh
CMD ["python", "app.py"]
