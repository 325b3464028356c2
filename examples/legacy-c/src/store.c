#include "store.h"

#include <sqlite3.h>
#include <stddef.h>

static sqlite3 *database;

int store_open(void)
{
    if (sqlite3_open(":memory:", &database) != SQLITE_OK)
        return -1;
    return sqlite3_exec(database, "CREATE TABLE visits (path TEXT PRIMARY KEY, number INTEGER)", NULL, NULL, NULL);
}

int store_count(const char *path)
{
    static const char *sql = "INSERT INTO visits VALUES (?1, 1)"
                             " ON CONFLICT (path) DO UPDATE SET number = number + 1 RETURNING number";
    sqlite3_stmt *statement;
    int number = -1;
    if (sqlite3_prepare_v2(database, sql, -1, &statement, NULL) != SQLITE_OK)
        return -1;
    sqlite3_bind_text(statement, 1, path, -1, SQLITE_TRANSIENT);
    while (sqlite3_step(statement) == SQLITE_ROW)
        number = sqlite3_column_int(statement, 0);
    sqlite3_finalize(statement);
    return number;
}
