FROM python:3.11-slim-bookworm
RUN apt-get update && apt-get install -y gcc libpq-dev
RUN useradd --create-home shop && mkdir /data
COPY docker/entrypoint.sh /entrypoint.sh
RUN chmod +x /entrypoint.sh
WORKDIR /app
COPY . .
RUN pip install -r requirements.txt
RUN python manage.py collectstatic --noinput
USER shop
ENTRYPOINT ["/entrypoint.sh"]
CMD ["gunicorn", "shop.wsgi"]
