FROM python:3.12-slim
ENV DATABASE_URL=sqlite:////var/lib/shop/shop.db PYTHONPATH=/app/lib
WORKDIR /app
RUN groupadd --gid 10001 app \
    && useradd --uid 10001 --gid app --create-home --shell /usr/sbin/nologin app \
    && mkdir -p /var/lib/shop \
    && chown app:app /app /var/lib/shop
COPY --chown=app:app . .
USER app
CMD ["python", "app.py"]
