FROM python:3.12-slim
ENV DATABASE_URL=sqlite:////var/lib/shop/shop.db PYTHONPATH=/app/lib
WORKDIR /app
COPY . .
CMD ["python", "app.py"]
