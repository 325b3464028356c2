package main

func stored() int { return 1 }
