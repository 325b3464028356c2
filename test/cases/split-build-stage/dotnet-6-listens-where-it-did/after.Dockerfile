FROM mcr.microsoft.com/dotnet/sdk:6.0 AS builder
WORKDIR /app
COPY . .
RUN dotnet publish -c Release -o out

FROM mcr.microsoft.com/dotnet/aspnet:6.0
ENV ASPNETCORE_URLS=
WORKDIR /app
COPY --from=builder /app/out /app/out
ENTRYPOINT ["dotnet", "out/App.dll"]
