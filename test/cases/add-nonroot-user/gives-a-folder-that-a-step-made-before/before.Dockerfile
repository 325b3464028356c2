FROM python:3.12-slim
RUN mkdir -p /srv/shop
COPY . /srv/shop
WORKDIR /srv/shop
CMD ["python", "app.py"]
