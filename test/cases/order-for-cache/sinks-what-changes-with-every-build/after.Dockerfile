FROM python:3.11-slim
ARG VERSION=dev
RUN pip install --no-cache-dir gunicorn
COPY app.py /app/
ARG GIT_SHA
ENV APP_REVISION=$GIT_SHA
# what the registry shows
LABEL org.opencontainers.image.revision=$GIT_SHA
EXPOSE 8000
CMD ["gunicorn"]
