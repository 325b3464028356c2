FROM mcr.microsoft.com/dotnet/sdk:9.0 AS builder
WORKDIR /build
COPY . .
RUN dotnet restore All.sln && dotnet publish All.sln -c Release -o /srv/all

FROM mcr.microsoft.com/dotnet/runtime:9.0
COPY --from=builder /srv/all /srv/all
WORKDIR /srv/all
CMD dotnet Jobs.dll --verbose
