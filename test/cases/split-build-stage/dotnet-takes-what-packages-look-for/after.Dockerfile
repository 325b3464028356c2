FROM mcr.microsoft.com/dotnet/sdk:8.0 AS builder
WORKDIR /app
COPY . .
RUN dotnet publish -c Release -o out

FROM mcr.microsoft.com/dotnet/aspnet:8.0
WORKDIR /app
COPY --from=builder /app/out /app/out
COPY --from=builder /app/ocelot.Production.json /app/ocelot.json ./
COPY --from=builder /app/certs ./certs
ENTRYPOINT ["dotnet", "out/App.dll"]
