FROM python:3.12
RUN poetry install --no-root && rm -rf ~/.cache/pypoetry/cache ~/.cache/pypoetry/artifacts
RUN pipenv install --system --deploy && rm -rf ~/.cache/pipenv
RUN uv sync --no-cache --frozen
