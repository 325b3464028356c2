FROM python:3.12-slim
WORKDIR /srv
COPY . .
RUN pip install flask gunicorn
EXPOSE 9090 8080
CMD gunicorn -b 0.0.0.0:8080 app:app
