FROM python:3.12
WORKDIR /app
RUN pip install flask==3.1.0
COPY . .
CMD python app.py
