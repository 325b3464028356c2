FROM python:3.12-alpine
WORKDIR /app
RUN addgroup -g 10001 app && adduser -D -u 10001 -G app -s /sbin/nologin app && chown app:app /app
COPY --chown=app:app . .
USER app
CMD ["python", "app.py"]
