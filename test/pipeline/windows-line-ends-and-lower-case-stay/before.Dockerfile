from python:3.11
copy . /app
workdir /app
run pip install -r requirements.txt
cmd python app.py
