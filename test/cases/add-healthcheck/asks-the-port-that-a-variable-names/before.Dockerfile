FROM python:3.12-slim
WORKDIR /srv
COPY . .
ENV PORT=8080
EXPOSE $PORT
CMD ["python", "app.py"]
