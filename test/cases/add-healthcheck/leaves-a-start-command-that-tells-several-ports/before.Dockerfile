FROM python:3.12-slim
WORKDIR /srv
COPY . .
RUN pip install flask gunicorn
CMD ["gunicorn", "-b", "0.0.0.0:8000", "-b", "[::1]:9000", "app:app"]
