FROM mcr.microsoft.com/dotnet/sdk:latest
RUN apt-get update && apt-get install -y curl vim libgdiplus fonts-dejavu
COPY . /app
WORKDIR /app
RUN dotnet restore && dotnet publish -c Release -o out
VOLUME /app/data
EXPOSE 80
CMD dotnet out/Forum.dll --urls http://0.0.0.0:80
