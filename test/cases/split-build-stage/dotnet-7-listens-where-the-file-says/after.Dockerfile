FROM mcr.microsoft.com/dotnet/sdk:7.0 AS builder
ENV ASPNETCORE_URLS=http://+:5000 DOTNET_CLI_TELEMETRY_OPTOUT=1
WORKDIR /app
COPY . .
RUN dotnet publish -c Release -o out

FROM mcr.microsoft.com/dotnet/aspnet:7.0
ENV ASPNETCORE_URLS=http://+:5000
WORKDIR /app
COPY --from=builder /app/out /app/out
EXPOSE 5000
ENTRYPOINT ["dotnet", "out/App.dll"]
