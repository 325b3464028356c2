// Gives every name a number of its own, the same one each time.
package main

import (
	"encoding/json"
	"log"
	"net/http"
	"os"
	"os/signal"
	"syscall"

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
	stop := make(chan os.Signal, 1)
	signal.Notify(stop, syscall.SIGTERM)
	go func() {
		<-stop
		os.Exit(0)
	}()
	log.Fatal(http.ListenAndServe(":"+port, nil))
}
