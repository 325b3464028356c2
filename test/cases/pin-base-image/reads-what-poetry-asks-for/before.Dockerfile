FROM python
COPY . .
