FROM registry.example.com/base/python:3.12
WORKDIR /app
COPY requirements.txt .
RUN pip install -r requirements.txt
RUN chown svc:svc /app
COPY --chown=svc:svc . .
EXPOSE 8000
USER svc
CMD ["python", "app.py"]
