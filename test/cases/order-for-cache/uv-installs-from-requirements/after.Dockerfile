FROM python:3.12-slim
WORKDIR /app
RUN pip install --no-cache-dir poetry uv pipenv
COPY requirements.txt constraints.txt ./
RUN uv pip install --system -r requirements.txt
COPY . .
CMD ["python", "app.py"]
