FROM node:20 AS web
WORKDIR /web
COPY web/ .
RUN npm ci && npm run build

FROM python:3.11-slim
RUN apt-get update && apt-get install -y libpq5
WORKDIR /app
COPY api/ .
RUN pip install -r requirements.txt
COPY --from=web /web/dist ./static
ENTRYPOINT python app.py
