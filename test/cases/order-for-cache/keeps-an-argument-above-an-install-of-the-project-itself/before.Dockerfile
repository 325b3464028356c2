FROM python:3.11
ARG BUILD_VERSION
ENV SETUPTOOLS_SCM_PRETEND_VERSION=$BUILD_VERSION
RUN curl -fsSL https://example.org/tool -o /usr/local/bin/tool
COPY . /app
RUN pip install --no-cache-dir /app
