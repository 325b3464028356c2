import MySQLdb
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import path


def health(request):
    return HttpResponse("ok")


def index(request):
    return render(request, "index.html", {"goods": ["tea", "cups"]})


def driver(request):
    return HttpResponse(MySQLdb.get_client_info())


urlpatterns = [path("health", health), path("", index), path("driver", driver)]
