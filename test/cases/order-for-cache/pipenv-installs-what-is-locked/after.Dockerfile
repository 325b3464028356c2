FROM python:3.12-slim
WORKDIR /app
RUN pip install --no-cache-dir poetry uv pipenv
COPY Pipfile Pipfile.lock ./
RUN pipenv install --system --deploy
COPY . .
CMD ["python", "app.py"]
