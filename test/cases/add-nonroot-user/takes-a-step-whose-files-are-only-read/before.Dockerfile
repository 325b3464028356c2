FROM python:3.12-slim
WORKDIR /app
COPY . .
RUN python manage.py collectstatic --noinput
CMD ["gunicorn", "shop.wsgi", "-b", ":8000"]
