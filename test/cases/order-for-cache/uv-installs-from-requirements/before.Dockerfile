FROM python:3.12-slim
WORKDIR /app
COPY . .
RUN pip install --no-cache-dir poetry uv pipenv
RUN uv pip install --system -r requirements.txt
CMD ["python", "app.py"]
