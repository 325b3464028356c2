FROM python:3.12
ENV PATH=/usr/local/bin:/usr/bin:/bin
WORKDIR /app
COPY requirements.txt .
RUN pip install -r requirements.txt
COPY . .
CMD ["python", "app.py"]
