from python:3.11
copy requirements.txt /app/
workdir /app
run --mount=type=cache,target=/root/.cache/pip pip install -r requirements.txt
copy . /app
cmd ["python", "app.py"]
