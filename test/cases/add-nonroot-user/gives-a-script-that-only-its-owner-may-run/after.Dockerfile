FROM python:3.12-slim
WORKDIR /app
RUN groupadd --gid 10001 app \
    && useradd --uid 10001 --gid app --create-home --shell /usr/sbin/nologin app \
    && chown app:app /app
COPY --chown=app:app . .
RUN chmod 700 run.sh
USER app
CMD ["./run.sh"]
