FROM python:3.12-slim
ENV TZ=Europe/Berlin
WORKDIR /app
COPY . .
RUN pip install -r requirements.txt
CMD ["python", "app.py"]
