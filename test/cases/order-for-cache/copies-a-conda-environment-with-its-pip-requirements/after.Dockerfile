FROM continuumio/miniconda3:24.9.2-0
WORKDIR /app
COPY environment.yml requirements.txt ./
RUN conda env update -n base -f environment.yml && conda clean -afy
COPY . .
CMD ["python", "-m", "shop"]
