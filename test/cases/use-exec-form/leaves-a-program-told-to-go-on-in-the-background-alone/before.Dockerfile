FROM python:3.11
CMD celery --app tasks worker --detach && gunicorn app:app
