FROM python:3.11-slim
RUN pip install pipenv
WORKDIR /app
COPY . .
RUN pipenv install --system
CMD ["python", "main.py"]
