/** Servers in Python. Sources: flask.palletsprojects.com "Routing", fastapi.tiangolo.com, docs.djangoproject.com, docs.python.org `urllib.request`; read 2026. */
import type { ServingPrograms } from '../../knowledge/serving-programs.js';

export const pythonServing: ServingPrograms = {
  routes: ['@app.get(', '@app.route(', '@application.route(', 'app.add_url_rule(', 'app.router.add_get('],
  // blueprints and routers are put below another path where they are used
  partialRoutes: ['@bp.route(', '@router.get(', '@blueprint.route(', '@api.route(', 'path(', 're_path('],
  packageRoutes: {},
  tls: ['ssl_context', '--certfile', '--ssl-keyfile', 'ssl_keyfile'],
  portVariables: {
    PORT: [
      ...['environ.get("PORT"', "environ.get('PORT'", 'getenv("PORT"', "getenv('PORT'"],
      ...['environ["PORT"]', "environ['PORT']"],
    ],
  },
  // the manuals of the programs, read 2026
  portOptions: {
    gunicorn: ['-b', '--bind'],
    uvicorn: ['--port'],
    hypercorn: ['-b', '--bind'],
    daphne: ['-p', '--port'],
    granian: ['--port'],
    flask: ['-p', '--port'],
    fastapi: ['--port'],
    'waitress-serve': ['--port', '--listen'],
    streamlit: ['--server.port'],
  },
  // gunicorn.org "Settings" (bind), uvicorn.org "Settings" (port), flask.palletsprojects.com "Development server"
  defaultPorts: { gunicorn: '8000', uvicorn: '8000', flask: '5000', hypercorn: '8000' },
  // An answer of 400 or more, and none at all, is an error and ends with 1.
  probe: ({ port, variable, path }, version) => {
    if (version[0] === 2) return undefined;
    const number = variable === undefined ? port : `'+os.environ.get('${variable}','${port}')+'`;
    const modules = variable === undefined ? 'urllib.request' : 'os, urllib.request';
    return [
      'python',
      '-c',
      `import ${modules}; urllib.request.urlopen('http://127.0.0.1:${number}${path}', timeout=4)`,
    ];
  },
};
