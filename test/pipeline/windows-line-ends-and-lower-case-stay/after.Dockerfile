from python:3.11-slim
env PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1
copy requirements.txt /app/
workdir /app
run --mount=type=cache,target=/root/.cache/pip pip install -r requirements.txt
run groupadd --gid 10001 app \
    && useradd --uid 10001 --gid app --create-home --shell /usr/sbin/nologin app \
    && chown app:app /app
copy --chown=app:app . /app
user app
cmd ["python", "app.py"]
