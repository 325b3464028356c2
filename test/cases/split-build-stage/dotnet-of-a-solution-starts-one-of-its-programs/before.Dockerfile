FROM mcr.microsoft.com/dotnet/sdk:9.0
WORKDIR /build
COPY . .
RUN dotnet restore All.sln && dotnet publish All.sln -c Release -o /srv/all
WORKDIR /srv/all
CMD dotnet Jobs.dll --verbose
