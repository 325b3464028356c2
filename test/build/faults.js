// Ten rewrites that are wrong on purpose: `verify` must find each, and name the transform that did it, among others that are right.
// Responsible for: the projects, the seeded transforms, what must be found. May not: judge an image itself.

const SERVER = `import http.server, os, pathlib, sys
port = int(sys.argv[1]) if len(sys.argv) > 1 else int(os.environ.get('PORT', '18431'))
class Pages(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        page = pathlib.Path('templates/page.html')
        self.send_response(200 if page.exists() else 500)
        self.end_headers()
        self.wfile.write(page.read_bytes() if page.exists() else b'')
http.server.HTTPServer(('', port), Pages).serve_forever()
`;

const FILES = { 'server.py': SERVER, 'templates/page.html': '<p>page</p>\n' };

const body = (instruction) => instruction.body.text;

/** Replaces the body of the first instruction that holds `from`. */
const replace =
  (from, to) =>
  (editor, { document }) => {
    const found = document.instructions.find((one) => body(one).includes(from));
    editor.replaceBody(
      found,
      body(found).replace(from, () => to),
    );
  };

const remove =
  (from) =>
  (editor, { document }) =>
    editor.remove(document.instructions.find((one) => body(one).includes(from)));

const insertAboveStart =
  (text) =>
  (editor, { document }) =>
    editor.insertBefore(
      document.instructions.findLast(({ kind }) => kind === 'cmd'),
      [text],
    );

/**
 * `apply` is the wrong rewrite, `done` a text by which it is seen to be done, `changes` what it pretends to be allowed to; `check` is
 * where it must be found. `smoke` and `dockerfile` as usual.
 */
export const FAULTS = [
  {
    name: 'a-library-is-missing',
    dockerfile: `FROM python:3.11-slim
RUN apt-get update && apt-get install -y gcc libc6-dev libpq-dev
WORKDIR /app
COPY . .
RUN gcc -shared -fPIC -o quotes.so quotes.c -lpq
CMD ["python", "server.py"]
`,
    files: { ...FILES, 'quotes.c': 'extern int PQlibVersion(void);\nint quotes(void) { return PQlibVersion(); }\n' },
    apply: insertAboveStart('RUN dpkg --purge --force-depends libpq5'),
    done: 'libpq5',
    check: 'libraries',
  },
  {
    name: 'a-folder-of-templates-is-not-copied',
    dockerfile: 'FROM python:3.11-slim\nWORKDIR /app\nCOPY . .\nCMD ["python", "server.py"]\n',
    files: FILES,
    apply: replace('. .', 'server.py ./'),
    done: 'server.py ./',
    check: 'files',
  },
  {
    name: 'a-path-belongs-to-another-user',
    dockerfile: `FROM python:3.11-slim
RUN mkdir /data
WORKDIR /app
COPY . .
CMD ["sh", "-c", "date > /data/started && exec python server.py"]
`,
    files: FILES,
    changes: { user: 'changed' },
    smoke: 'GET :18431/ 200 page',
    apply: insertAboveStart('USER nobody'),
    done: 'USER nobody',
    check: 'behaviour',
  },
  {
    name: 'a-variable-is-lost',
    dockerfile: 'FROM python:3.11-slim\nENV GREETING=hello\nWORKDIR /app\nCOPY . .\nCMD ["python", "server.py"]\n',
    files: FILES,
    apply: remove('GREETING'),
    gone: 'GREETING',
    check: 'configuration',
  },
  {
    name: 'a-port-is-lost',
    dockerfile: 'FROM python:3.11-slim\nWORKDIR /app\nCOPY . .\nEXPOSE 18431\nCMD ["python", "server.py"]\n',
    files: FILES,
    apply: remove('18431'),
    gone: 'EXPOSE',
    check: 'configuration',
  },
  {
    name: 'a-base-without-the-loader',
    dockerfile: `FROM python:3.11 AS build
COPY hello.c .
RUN gcc -o /hello hello.c
FROM debian:12-slim
COPY --from=build /hello /hello
CMD ["/hello"]
`,
    files: { 'hello.c': '#include <unistd.h>\nint main(void) { write(1, "hello\\n", 6); return 0; }\n' },
    changes: { 'base image': 'changed' },
    apply: (editor, { document }) =>
      editor.replaceArgument(document.stages.at(-1).from.image, 'gcr.io/distroless/static-debian12'),
    done: 'distroless',
    check: 'libraries',
  },
  {
    name: 'an-entry-point-script-is-missing',
    dockerfile: `FROM python:3.11-slim
WORKDIR /app
COPY . .
COPY --chmod=755 entry.sh /entry.sh
ENTRYPOINT ["/entry.sh"]
CMD ["python", "server.py"]
`,
    files: { ...FILES, 'entry.sh': '#!/bin/sh\nexec "$@"\n' },
    apply: replace('entry.sh /entry.sh', 'entry.sh /usr/local/share/entry.sh'),
    done: '/usr/local/share',
    check: 'start',
  },
  {
    name: 'a-path-without-the-virtual-environment',
    dockerfile: `FROM python:3.11-slim
RUN python -m venv /venv && printf '#!/bin/sh\\nexec python /app/server.py\\n' > /venv/bin/serve && chmod 755 /venv/bin/serve
ENV PATH=/venv/bin:$PATH
WORKDIR /app
COPY . .
CMD ["serve"]
`,
    files: FILES,
    changes: { environment: 'changed' },
    apply: replace('/venv/bin:$PATH', '/venv/lib:$PATH'),
    done: '/venv/lib',
    check: 'start',
  },
  {
    name: 'a-command-in-json-with-a-variable',
    dockerfile: 'FROM python:3.11-slim\nENV PORT=18431\nWORKDIR /app\nCOPY . .\nCMD python server.py $PORT\n',
    files: FILES,
    changes: { command: 'changed' },
    smoke: 'GET :18431/ 200 page',
    apply: replace('python server.py $PORT', '["python", "server.py", "$PORT"]'),
    done: '"$PORT"',
    check: 'behaviour',
  },
  {
    name: 'a-cache-mount-over-what-is-built',
    dockerfile: `FROM python:3.11-slim
WORKDIR /app
COPY server.py .
COPY templates source
RUN mkdir -p templates && cp source/page.html templates/built.html && mv source/page.html templates/page.html
CMD ["python", "server.py"]
`,
    files: FILES,
    smoke: 'GET :18431/ 200 page',
    apply: (editor, { document }) =>
      editor.addFlag(
        document.instructions.find((one) => body(one).startsWith('mkdir')),
        '--mount=type=cache,target=/app/templates',
      ),
    done: '--mount',
    check: 'files',
  },
];
