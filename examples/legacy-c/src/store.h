#ifndef STORE_H
#define STORE_H

/** Opens the store, which is lost when the program ends; 0 when it works. */
int store_open(void);

/** Counts a visit to a path: how many there were, or -1. */
int store_count(const char *path);

#endif
