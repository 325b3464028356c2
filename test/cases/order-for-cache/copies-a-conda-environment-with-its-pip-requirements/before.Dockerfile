FROM continuumio/miniconda3:24.9.2-0
WORKDIR /app
COPY . .
RUN conda env update -n base -f environment.yml && conda clean -afy
CMD ["python", "-m", "shop"]
