/** A registry that answers as it is told, on this machine only; for what a real one would do only once in a while. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What it holds under one path and tag. */
export interface FakeManifest {
  readonly type: string;
  readonly body: string;
  /** The header Docker-Content-Digest; undefined: it is left out. */
  readonly digest?: string;
}

export interface FakeOptions {
  /** By `path:tag`. */
  readonly manifests: Readonly<Record<string, FakeManifest>>;
  /** Answers in place of the registry's own, by path of the URL; undefined lets it answer. */
  readonly answer?: (request: IncomingMessage, response: ServerResponse) => boolean;
  /** `token`: a token is needed, which everybody gets, or who signs in as `user:secret`. */
  readonly access?: 'open' | 'token' | 'login' | 'basic';
}

export interface FakeRegistry {
  /** `127.0.0.1:PORT`. */
  readonly host: string;
  /** Method and path of all requests, with `(signed in)` behind those that bring a login or token. */
  readonly requests: string[];
  close(): Promise<void>;
}

const LOGIN = `Basic ${Buffer.from('user:secret').toString('base64')}`;
const TOKEN = 'ABC.def-123';

/** Starts one. */
export async function fakeRegistry(options: FakeOptions): Promise<FakeRegistry> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const signed = request.headers.authorization === undefined ? '' : ' (signed in)';
    requests.push(`${request.method} ${request.url}${signed}`);
    if (options.answer?.(request, response) !== true) respond(request, response, options);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return { host: `127.0.0.1:${port}`, requests, close: () => closed(server) };
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((done) => server.close(() => done()));
}

function respond(request: IncomingMessage, response: ServerResponse, options: FakeOptions): void {
  const url = new URL(request.url!, `http://${request.headers.host}`);
  if (url.pathname === '/token') return giveToken(request, response, url, options);
  if (!isLetIn(request, options)) return challenge(request, response, options);
  const found = /^\/v2\/(.+)\/manifests\/(.+)$/.exec(url.pathname);
  const manifest = found === null ? undefined : options.manifests[`${found[1]}:${found[2]}`];
  if (manifest === undefined) return void response.writeHead(404).end();
  const { type, digest, body } = manifest;
  response.writeHead(200, {
    'content-type': type,
    ...(digest === undefined ? {} : { 'docker-content-digest': digest }),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

function isLetIn({ headers: { authorization } }: IncomingMessage, { access = 'open' }: FakeOptions): boolean {
  if (access === 'open') return true;
  return access === 'basic' ? authorization === LOGIN : authorization === `Bearer ${TOKEN}`;
}

function challenge({ headers }: IncomingMessage, response: ServerResponse, { access }: FakeOptions): void {
  const asked =
    access === 'basic'
      ? 'Basic realm="fake"'
      : `Bearer realm="http://${headers.host}/token",service="fake",scope="pull it"`;
  response.writeHead(401, { 'www-authenticate': asked }).end();
}

function giveToken(request: IncomingMessage, response: ServerResponse, url: URL, { access }: FakeOptions): void {
  const { authorization } = request.headers;
  const isAsked = url.searchParams.get('service') === 'fake' && url.searchParams.get('scope') === 'pull it';
  if (!isAsked || (access === 'login' && authorization !== LOGIN)) return void response.writeHead(401).end();
  response.writeHead(200).end(JSON.stringify(access === 'login' ? { access_token: TOKEN } : { token: TOKEN }));
}
