FROM mcr.microsoft.com/dotnet/sdk:8.0-jammy AS builder
RUN apt-get update && apt-get install -y libgdiplus vim && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY . .
RUN dotnet publish -c Release -o out

FROM mcr.microsoft.com/dotnet/aspnet:8.0-jammy
RUN apt-get update && apt-get install -y libgdiplus && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY --from=builder /app/out /app/out
ENTRYPOINT ["dotnet", "out/App.dll"]
