FROM mcr.microsoft.com/dotnet/core/sdk:3.1
MAINTAINER ops@example.com
WORKDIR /app
ADD . /app
RUN dotnet restore
RUN dotnet publish -c Release -o publish
ENV ASPNETCORE_URLS="http://*:8080"
EXPOSE 8080
CMD ["dotnet", "/app/publish/LegacyApi.dll"]
