FROM mcr.microsoft.com/dotnet/sdk:6.0.102-alpine3.14 AS builder
WORKDIR /app
RUN apk add --no-cache libgdiplus
COPY . .
RUN dotnet publish -c Release -o out

FROM mcr.microsoft.com/dotnet/aspnet:6.0.2-alpine3.14
RUN apk add --no-cache icu-libs libgdiplus
ENV ASPNETCORE_URLS=
ENV DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=false
WORKDIR /app
COPY --from=builder /app/out /app/out
ENTRYPOINT ["dotnet", "out/App.dll"]
