FROM mcr.microsoft.com/dotnet/aspnet:8.0
WORKDIR /app
RUN chown app:app /app
COPY --chown=app:app . .
USER app
ENTRYPOINT ["dotnet", "Shop.dll"]
