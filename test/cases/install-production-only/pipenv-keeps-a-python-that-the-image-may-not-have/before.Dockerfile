FROM debian:12
RUN apt-get update && apt-get install -y pipenv
WORKDIR /app
COPY Pipfile Pipfile.lock ./
RUN pipenv install --system
COPY . .
CMD ["python", "main.py"]
