FROM mcr.microsoft.com/dotnet/sdk:8.0-jammy
RUN apt-get update && apt-get install -y libgdiplus vim && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY . .
RUN dotnet publish -c Release -o out
ENTRYPOINT ["dotnet", "out/App.dll"]
