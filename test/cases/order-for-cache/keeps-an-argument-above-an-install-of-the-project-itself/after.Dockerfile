FROM python:3.11
RUN curl -fsSL https://example.org/tool -o /usr/local/bin/tool
COPY . /app
ARG BUILD_VERSION
ENV SETUPTOOLS_SCM_PRETEND_VERSION=$BUILD_VERSION
RUN pip install --no-cache-dir /app
