FROM php
COPY . .
