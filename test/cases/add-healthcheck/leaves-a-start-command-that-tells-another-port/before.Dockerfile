FROM python:3.12-slim
WORKDIR /srv
COPY . .
RUN pip install flask gunicorn
EXPOSE 80 443
CMD ["gunicorn", "-b:8000", "app:app"]
