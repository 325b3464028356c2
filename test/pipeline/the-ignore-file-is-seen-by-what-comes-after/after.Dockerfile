FROM python:3.11
WORKDIR /app
COPY pyproject.toml poetry.lock ./
RUN pip install --no-cache-dir poetry && poetry config virtualenvs.in-project true && poetry install --no-root \
    && rm -rf ~/.cache/pypoetry/cache ~/.cache/pypoetry/artifacts
COPY . .
CMD ["python", "-m", "shop"]
