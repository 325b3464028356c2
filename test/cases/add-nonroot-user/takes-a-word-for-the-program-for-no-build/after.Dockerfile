FROM mcr.microsoft.com/dotnet/runtime:8.0
WORKDIR /app
RUN chown app:app /app
COPY --chown=app:app out .
USER app
ENTRYPOINT ["dotnet", "App.dll", "--mode", "test"]
