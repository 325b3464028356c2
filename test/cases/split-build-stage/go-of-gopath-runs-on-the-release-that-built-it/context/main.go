package main

import (
	"fmt"
	"net/http"

	"github.com/gorilla/mux"
)

func main() {
	router := mux.NewRouter()
	answer, err := http.Get("https://example.com/")
	fmt.Println(answer, err, http.ListenAndServe(":8080", router))
}
