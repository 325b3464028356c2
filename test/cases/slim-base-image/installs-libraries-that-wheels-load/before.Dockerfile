FROM python:3.11
WORKDIR /app
COPY . .
RUN pip install lightgbm==4.3.0
CMD ["python", "app.py"]
