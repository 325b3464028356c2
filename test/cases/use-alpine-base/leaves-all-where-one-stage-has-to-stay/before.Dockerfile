FROM python:3.12 AS build
WORKDIR /app
COPY requirements.txt .
RUN make wheels && pip install --target /packages -r requirements.txt

FROM python:3.12-slim
WORKDIR /app
COPY --from=build /packages /packages
COPY . .
CMD ["python", "app.py"]
