FROM python:3.12-slim
WORKDIR /srv
COPY --chown=1:1 . .
RUN pip install -r requirements.txt
CMD ["gunicorn", "shop.web:app"]
