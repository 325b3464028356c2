FROM python:3.12-slim
ARG INDEX=/app/wheels
WORKDIR /app
COPY . .
RUN pip install --extra-index-url $INDEX -r requirements.txt
RUN pip install --extra-index-url https://${INDEX}/simple -r requirements.txt
CMD ["python", "app.py"]
