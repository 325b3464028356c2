FROM acme/gone:1 AS a
FROM acme/private:1 AS b
FROM acme/busy:1 AS c
FROM registry.example.com/acme/far:1 AS d
FROM acme/odd:1 AS e
FROM acme/unasked:1
