from python:3.11
copy requirements.txt /app/
workdir /app
run pip install --no-cache-dir -r requirements.txt
copy . /app
cmd ["python", "app.py"]
