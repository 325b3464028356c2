/** Servers in Go. Sources: pkg.go.dev/net/http, gin-gonic.com, gofiber.io, echo.labstack.com, go-chi.io; read 2026. */
import type { ServingPrograms } from '../../knowledge/serving-programs.js';

export const goServing: ServingPrograms = {
  routes: ['http.HandleFunc(', 'http.Handle(', 'mux.HandleFunc(', 'mux.Handle('],
  // groups of gin, echo, fiber and chi often have these names too
  partialRoutes: [
    'router.GET(',
    'r.GET(',
    'e.GET(',
    'app.Get(',
    'r.Get(',
    'router.Get(',
    'r.HandleFunc(',
    'router.HandleFunc(',
  ],
  packageRoutes: {},
  tls: ['ListenAndServeTLS', 'RunTLS(', 'StartTLS('],
  portVariables: { PORT: ['os.Getenv("PORT")', 'os.LookupEnv("PORT")'] },
  portOptions: {},
  defaultPorts: {},
};
