FROM python:3.12-slim
RUN mkdir -p /srv/shop
RUN groupadd --gid 10001 app \
    && useradd --uid 10001 --gid app --create-home --shell /usr/sbin/nologin app \
    && mkdir -p /srv/shop \
    && chown app:app /srv/shop
COPY --chown=app:app . /srv/shop
WORKDIR /srv/shop
USER app
CMD ["python", "app.py"]
