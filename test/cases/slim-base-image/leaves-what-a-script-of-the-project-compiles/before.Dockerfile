FROM python:3.12
WORKDIR /app
COPY . .
RUN ./build.sh
CMD ["python", "app.py"]
