FROM continuumio/miniconda3:24.9.2-0
WORKDIR /app
COPY . .
ARG ENVIRONMENT=cpu
RUN conda env create -f "environment-$ENVIRONMENT.yml"
