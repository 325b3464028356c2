FROM registry.access.redhat.com/ubi9/ubi:9.4
WORKDIR /app
RUN dnf install -y python3
RUN groupadd --gid 10001 app \
    && useradd --uid 10001 --gid app --create-home --shell /usr/sbin/nologin app \
    && chown app:app /app
COPY --chown=app:app . .
USER app
CMD ["python3", "app.py"]
