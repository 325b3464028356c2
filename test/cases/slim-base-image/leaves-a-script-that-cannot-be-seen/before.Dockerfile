FROM python:3.12
WORKDIR /app
RUN /opt/setup/install
COPY . .
CMD ["python", "app.py"]
