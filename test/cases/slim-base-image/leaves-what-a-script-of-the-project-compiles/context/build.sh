#!/bin/sh
gcc -shared -o fast.so fast.c
