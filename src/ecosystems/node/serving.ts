/** Servers in Node.js. Sources: expressjs.com "Routing", fastify.dev "Routes", koajs/router and hono.dev, nodejs.org "HTTP"; read 2026. */
import type { ServingPrograms } from '../../knowledge/serving-programs.js';

/** The object by which a program reads its surroundings. */
const PROCESS = 'process';

export const nodeServing: ServingPrograms = {
  routes: ['app.get(', 'app.all(', 'server.get(', 'fastify.get('],
  // a router is put below another path where it is used
  partialRoutes: ['router.get(', 'router.all(', 'Router().get(', 'routes.get(', 'app.use(', "@Get('", '@Get("'],
  packageRoutes: {},
  tls: ['https.createServer', 'http2.createSecureServer', 'createSecureServer('],
  portVariables: { PORT: ['.PORT', "['PORT']", '["PORT"]'].map((name) => `${PROCESS}.env${name}`) },
  // the manuals of the programs, read 2026
  portOptions: { next: ['-p', '--port'], 'http-server': ['-p', '--port'], serve: ['-p', '--port', '-l', '--listen'] },
  defaultPorts: {},
  // `fetch` came with 18; this asks in any version.
  probe: ({ port, variable, path }) => {
    const number = variable === undefined ? port : `'+(${PROCESS}.env.${variable}||${port})+'`;
    const ask = `require('http').get('http://127.0.0.1:${number}${path}',r=>${PROCESS}.exit(r.statusCode<400?0:1))`;
    return ['node', '-e', `${ask}.on('error',()=>${PROCESS}.exit(1))`];
  },
};
