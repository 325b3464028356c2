#include "store.h"

#include <arpa/inet.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

static void leave(int number)
{
    (void)number;
    _exit(0);
}

static void answer(int client, const char *status, const char *text)
{
    dprintf(client, "HTTP/1.1 %s\r\nContent-Type: text/html\r\nContent-Length: %zu\r\nConnection: close\r\n\r\n%s",
            status, strlen(text), text);
}

/** The page as it lies beside the program. */
static void answer_with_page(int client)
{
    char page[4096] = "";
    FILE *file = fopen("pages/index.html", "r");
    if (file == NULL) {
        answer(client, "500 Internal Server Error", "no page");
        return;
    }
    page[fread(page, 1, sizeof page - 1, file)] = '\0';
    fclose(file);
    answer(client, "200 OK", page);
}

static void serve(int client)
{
    char request[2048] = "", path[1024] = "", text[1200];
    if (read(client, request, sizeof request - 1) > 0 && sscanf(request, "GET %1023s", path) == 1) {
        if (strcmp(path, "/health") == 0)
            answer(client, "200 OK", "ok");
        else if (strcmp(path, "/") == 0)
            answer_with_page(client);
        else {
            snprintf(text, sizeof text, "%s: %d", path, store_count(path));
            answer(client, "200 OK", text);
        }
    }
    close(client);
}

int main(void)
{
    const char *port = getenv("PORT");
    int yes = 1, server = socket(AF_INET, SOCK_STREAM, 0);
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons(port == NULL ? 8080 : atoi(port))};
    signal(SIGTERM, leave);
    setsockopt(server, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    if (store_open() != 0 || bind(server, (struct sockaddr *)&address, sizeof address) != 0 || listen(server, 16) != 0)
        return 1;
    for (;;) {
        int client = accept(server, NULL, NULL);
        if (client >= 0)
            serve(client);
    }
}
