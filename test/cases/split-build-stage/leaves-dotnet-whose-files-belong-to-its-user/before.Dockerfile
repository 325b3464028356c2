FROM mcr.microsoft.com/dotnet/sdk:8.0
WORKDIR /app
COPY . .
RUN dotnet publish -c Release -o out
RUN chown -R app:app /app
USER app
ENTRYPOINT ["dotnet", "out/App.dll"]
