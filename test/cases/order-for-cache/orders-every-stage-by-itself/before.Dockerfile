FROM node:20 AS web
WORKDIR /web
COPY web/ .
RUN npm ci && npm run build

FROM python:3.11-slim
WORKDIR /app
COPY api/ .
RUN pip install --no-cache-dir -r requirements.txt
COPY --from=web /web/dist ./static
CMD ["python", "app.py"]
