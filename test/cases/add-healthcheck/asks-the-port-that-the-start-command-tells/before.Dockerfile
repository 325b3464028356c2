FROM python:3.12-slim
WORKDIR /srv
COPY . .
RUN pip install flask gunicorn
CMD ["gunicorn", "-w", "4", "--bind=0.0.0.0:8000", "app:app"]
