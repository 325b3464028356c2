FROM mcr.microsoft.com/dotnet/sdk:10.0 AS builder
RUN apt-get update && apt-get install -y curl vim libgdiplus fonts-dejavu
COPY Forum.csproj /app/
WORKDIR /app
RUN dotnet restore
COPY . /app
RUN dotnet publish -c Release -o out

FROM mcr.microsoft.com/dotnet/aspnet:10.0
RUN apt-get update && apt-get install -y fonts-dejavu libgdiplus && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY --from=builder /app/out /app/out
COPY --from=builder /app/appsettings.json ./
COPY --from=builder /app/data ./data
COPY --from=builder /app/wwwroot ./wwwroot
VOLUME /app/data
EXPOSE 80
CMD ["dotnet", "out/Forum.dll", "--urls", "http://0.0.0.0:80"]
