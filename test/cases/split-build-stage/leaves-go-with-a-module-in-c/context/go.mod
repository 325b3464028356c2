module example.org/api

require github.com/mattn/go-sqlite3 v1.14.22
