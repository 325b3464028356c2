FROM python:3.12-slim
WORKDIR /app
COPY . .
COPY key.pem /etc/shop/key.pem
RUN chmod 600 /etc/shop/key.pem
CMD ["python", "app.py"]
