FROM python:3.12
RUN pip install flask-mysqldb
COPY app.py /app.py
CMD ["python", "/app.py"]
