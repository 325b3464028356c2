FROM python:3.12-slim
RUN apt-get update \
    && apt-get install -y --no-install-recommends xz-utils \
    && rm -rf /var/lib/apt/lists/*
COPY model.tar.xz /srv/
RUN cd /srv && tar xf model.tar.xz
COPY app.py /srv/
CMD ["python", "/srv/app.py"]
