FROM python:3.12
RUN poetry install --no-root
RUN pipenv install --system --deploy
RUN uv sync --frozen
