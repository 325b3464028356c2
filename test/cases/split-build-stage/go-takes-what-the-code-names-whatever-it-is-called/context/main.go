package main

import (
	"net/http"
	"os"

	"github.com/joho/godotenv"
)

func main() {
	_ = godotenv.Load()
	_, _ = os.ReadDir(os.Getenv("POSTS"))
	http.Handle("/", http.FileServer(http.Dir("./dist")))
	_ = http.ListenAndServe(":8080", nil)
}
