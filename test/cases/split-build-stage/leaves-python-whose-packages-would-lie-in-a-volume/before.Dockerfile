FROM python:3.12
WORKDIR /opt
COPY requirements.txt .
RUN pip install -r requirements.txt
COPY . .
VOLUME /opt
CMD ["python", "app.py"]
