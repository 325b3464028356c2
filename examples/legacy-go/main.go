// Gives every name a number of its own, the same one each time.
package main

import (
	"encoding/json"
	"log"
	"net/http"
	"os"

	"github.com/google/uuid"
)

func main() {
	http.HandleFunc("/health", func(w http.ResponseWriter, r *http.Request) {
		w.Write([]byte("ok\n"))
	})
	http.HandleFunc("/name", func(w http.ResponseWriter, r *http.Request) {
		name := uuid.NewSHA1(uuid.NameSpaceDNS, []byte(r.URL.Query().Get("of")))
		json.NewEncoder(w).Encode(map[string]string{"name": name.String()})
	})
	port := os.Getenv("PORT")
	if port == "" {
		port = "8080"
	}
	log.Fatal(http.ListenAndServe(":"+port, nil))
}
