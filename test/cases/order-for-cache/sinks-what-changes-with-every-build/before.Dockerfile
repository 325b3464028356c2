FROM python:3.11-slim
ARG GIT_SHA
ARG VERSION=dev
ENV APP_REVISION=$GIT_SHA
# what the registry shows
LABEL org.opencontainers.image.revision=$GIT_SHA
RUN pip install --no-cache-dir gunicorn
COPY app.py /app/
EXPOSE 8000
CMD ["gunicorn"]
