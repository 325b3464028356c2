FROM python:3.12-slim
WORKDIR /app
RUN groupadd --gid 10001 app \
    && useradd --uid 10001 --gid app --create-home --shell /usr/sbin/nologin app \
    && chown app:app /app
COPY --chown=app:app . .
RUN mkdir -p uploads /var/log/shop && touch app.db \
    && chown app:app /app/uploads /var/log/shop /app/app.db
USER app
CMD ["python", "app.py"]
