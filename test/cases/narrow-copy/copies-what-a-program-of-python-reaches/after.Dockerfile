FROM python:3.12-slim
WORKDIR /srv
COPY --chown=1:1 prices.py requirements.txt ./
COPY --chown=1:1 data ./data
COPY --chown=1:1 shop ./shop
RUN pip install -r requirements.txt
CMD ["gunicorn", "shop.web:app"]
