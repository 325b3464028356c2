FROM python:3.12
WORKDIR /srv
COPY . .
EXPOSE 8000
HEALTHCHECK --timeout=5s --start-period=30s CMD ["curl", "-fsS", "-o", "/dev/null", "http://127.0.0.1:8000/health"]
CMD ["uvicorn", "app:app", "--host", "0.0.0.0"]
