ARG SUFFIX=
FROM mcr.microsoft.com/dotnet/sdk:8.0.100${SUFFIX}
WORKDIR /app
COPY . .
RUN dotnet publish -c Release -o out
ENTRYPOINT ["dotnet", "out/App.dll"]
