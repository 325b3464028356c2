FROM python:3.12-slim
WORKDIR /app
COPY . .
ENTRYPOINT ["/app/entrypoint.sh"]
CMD ["python", "app.py"]
