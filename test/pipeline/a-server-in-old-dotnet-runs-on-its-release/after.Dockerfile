FROM mcr.microsoft.com/dotnet/core/sdk:3.1 AS builder
WORKDIR /app
COPY LegacyApi.csproj /app/
RUN dotnet restore
COPY . /app
RUN dotnet publish -c Release -o publish

FROM mcr.microsoft.com/dotnet/core/aspnet:3.1
WORKDIR /app
RUN groupadd --gid 10001 app \
    && useradd --uid 10001 --gid app --create-home --shell /usr/sbin/nologin app \
    && chown app:app /app
COPY --from=builder --chown=app:app /app/publish /app/publish
COPY --from=builder --chown=app:app /app/appsettings.json /app/nlog.config ./
COPY --from=builder --chown=app:app /app/templates ./templates
LABEL org.opencontainers.image.authors="ops@example.com"
ENV ASPNETCORE_URLS="http://*:8080"
EXPOSE 8080
USER app
CMD ["dotnet", "/app/publish/LegacyApi.dll"]
