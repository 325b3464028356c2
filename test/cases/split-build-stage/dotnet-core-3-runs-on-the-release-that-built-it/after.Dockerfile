FROM mcr.microsoft.com/dotnet/core/sdk:3.1-buster AS builder
WORKDIR /app
COPY . .
RUN dotnet publish -c Release -o out

FROM mcr.microsoft.com/dotnet/core/aspnet:3.1-buster-slim
ENV ASPNETCORE_URLS=
WORKDIR /app
COPY --from=builder /app/out /app/out
COPY --from=builder /app/appsettings.json ./
ENTRYPOINT ["dotnet", "out/App.dll"]
