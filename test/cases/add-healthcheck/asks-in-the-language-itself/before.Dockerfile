FROM python:3.12-slim
WORKDIR /srv
COPY . .
EXPOSE 5000
CMD ["flask", "run", "--host", "0.0.0.0"]
