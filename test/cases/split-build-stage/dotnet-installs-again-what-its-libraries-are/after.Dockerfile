FROM mcr.microsoft.com/dotnet/sdk:8.0 AS builder
RUN apt-get update && apt-get install -y --no-install-recommends libgdiplus libc6-dev git && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY . .
RUN dotnet publish -c Release -o out

FROM mcr.microsoft.com/dotnet/aspnet:8.0
RUN apt-get update \
    && apt-get install -y --no-install-recommends libc6-dev libgdiplus libgssapi-krb5-2 \
    && rm -rf /var/lib/apt/lists/*
COPY --from=builder /app/out /app/out
WORKDIR /app/out
ENTRYPOINT ["dotnet", "App.dll"]
