FROM python:3.12
WORKDIR /app
COPY requirements.txt more.txt ./
RUN pip install -r requirements.txt
COPY . .
CMD ["python", "app.py"]
