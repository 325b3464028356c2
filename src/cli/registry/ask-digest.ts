/** Asks a registry which digest a tag has. Source of the requests: OCI distribution specification 1.1, "Pulling manifests". */
import { createHash } from 'node:crypto';
import { registryAddress, type RegistryAddress } from '../../images/reference.js';
import type { DigestAnswer, DigestFailure } from '../../knowledge/image-digest.js';
import { isLoopback, parseChallenge, tokenAddress, type Challenge } from './challenge.js';
import type { Logins } from './credentials.js';

/** How registries are asked. */
export interface AskOptions {
  readonly logins: Logins;
  /** Milliseconds for one request. */
  readonly timeout: number;
}

/** Media types of an index and of an image (OCI image specification 1.1; Docker image manifest v2, schema 2). */
const INDEXES = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
];
const IMAGES = ['application/vnd.oci.image.manifest.v1+json', 'application/vnd.docker.distribution.manifest.v2+json'];
const ACCEPT = [...INDEXES, ...IMAGES].join(', ');
const DIGEST = /^sha256:[0-9a-f]{64}$/;
/** A manifest is smaller (distribution specification 1.1, "Pushing Manifests": at least 4 MiB must be taken). In bytes. */
const LARGEST = 4 * 1024 * 1024;

/** The digest of a reference with a tag. Never throws for what a registry does. */
export async function askDigest(reference: string, options: AskOptions): Promise<DigestAnswer> {
  const address = registryAddress(reference);
  if (address?.tag === undefined) return failed('answer-not-understood', 'it is no reference with a tag');
  try {
    return await new Conversation(address, address.tag, options).ask();
  } catch (error) {
    return failed('registry-not-reached', `${address.host}: ${reasonOf(error)}`);
  }
}

/** One manifest, with what is needed to be let in. */
class Conversation {
  #authorization: string | undefined;

  constructor(
    readonly address: RegistryAddress,
    readonly tag: string,
    readonly options: AskOptions,
  ) {}

  async ask(): Promise<DigestAnswer> {
    const base = await this.#base();
    const first = await this.#manifest(base, 'HEAD');
    if (first.status !== 401) return this.#answer(first, base);
    const challenge = parseChallenge(first.headers.get('www-authenticate'));
    const refusal = challenge === undefined ? 'it asks for nothing known' : await this.#signIn(challenge);
    if (refusal !== undefined) return failed('login-needed', refusal);
    return this.#answer(await this.#manifest(base, 'HEAD'), base);
  }

  /** https; on this machine also http, where nothing speaks https. */
  async #base(): Promise<string> {
    const { host } = this.address;
    if (!isLoopback(host)) return `https://${host}`;
    const speaks = await this.#request(`https://${host}/v2/`, { method: 'HEAD' }).catch(() => undefined);
    return speaks === undefined ? `http://${host}` : `https://${host}`;
  }

  #manifest(base: string, method: 'HEAD' | 'GET'): Promise<Response> {
    const url = `${base}/v2/${this.address.path}/manifests/${this.tag}`;
    const authorization = this.#authorization === undefined ? {} : { authorization: this.#authorization };
    return this.#request(url, { method, headers: { accept: ACCEPT, ...authorization } });
  }

  #request(url: string | URL, init: RequestInit): Promise<Response> {
    return fetch(url, { ...init, signal: AbortSignal.timeout(this.options.timeout) });
  }

  /** Why it was not let in; undefined when the next request may go on. */
  async #signIn(challenge: Challenge): Promise<string | undefined> {
    const login = this.options.logins(this.address.logins);
    const header = 'header' in login ? { authorization: login.header } : undefined;
    const missing = 'missing' in login ? login.missing : 'it does not take the login';
    if (challenge.scheme === 'basic') {
      this.#authorization = header?.authorization;
      return header === undefined ? missing : undefined;
    }
    const url = challenge.scheme === 'bearer' ? tokenAddress(challenge, this.address.path) : undefined;
    if (url === undefined) return 'it asks for nothing known';
    const response = await this.#request(url, header === undefined ? {} : { headers: header });
    const token = response.ok ? tokenIn(await limitedText(response)) : undefined;
    if (token === undefined) return missing;
    this.#authorization = `Bearer ${token}`;
    return undefined;
  }

  async #answer(response: Response, base: string): Promise<DigestAnswer> {
    const failure = failureOf(response, this.options.logins(this.address.logins));
    if (failure !== undefined) return failure;
    const type = mediaType(response);
    const isIndex = INDEXES.includes(type);
    if (!isIndex && !IMAGES.includes(type)) return failed('answer-not-understood', `it is of the type \`${type}\``);
    const told = response.headers.get('docker-content-digest');
    if (told !== null && DIGEST.test(told)) return { digest: told, isIndex };
    return digestOfBody(await this.#manifest(base, 'GET'), type);
  }
}

/** For registries that do not name the digest: it is that of the manifest's bytes. */
async function digestOfBody(response: Response, type: string): Promise<DigestAnswer> {
  const bytes = response.ok && mediaType(response) === type ? await limitedBytes(response) : undefined;
  if (bytes === undefined) return failed('answer-not-understood', 'it names no digest');
  return { digest: `sha256:${createHash('sha256').update(bytes).digest('hex')}`, isIndex: INDEXES.includes(type) };
}

function mediaType(response: Response): string {
  return (response.headers.get('content-type') ?? '').split(';')[0]!.trim().toLowerCase();
}

function failureOf({ status, ok }: Response, login: ReturnType<Logins>): DigestAnswer | undefined {
  if (ok) return undefined;
  const missing = 'missing' in login ? `; ${login.missing}` : '';
  if (status === 404) return failed('tag-not-found', `it answers 404${missing}`);
  if (status === 429) return failed('asked-too-often', 'it answers 429');
  if (status === 401 || status === 403) return failed('login-needed', `it answers ${status}${missing}`);
  return failed(status >= 500 ? 'registry-not-reached' : 'answer-not-understood', `it answers ${status}`);
}

function failed(failure: DigestFailure, says: string): DigestAnswer {
  return { failure, says };
}

function tokenIn(text: string | undefined): string | undefined {
  try {
    const { token, access_token: other } = JSON.parse(text ?? '') as Readonly<Record<string, unknown>>;
    const found = token ?? other;
    return typeof found === 'string' && /^[\x21-\x7e]+$/.test(found) ? found : undefined;
  } catch {
    return undefined;
  }
}

async function limitedText(response: Response): Promise<string | undefined> {
  const bytes = await limitedBytes(response);
  return bytes && new TextDecoder().decode(bytes);
}

/** Undefined for what is larger than any manifest. */
async function limitedBytes(response: Response): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > LARGEST) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function reasonOf(error: unknown): string {
  const { name, cause, message } = error as Error & { readonly cause?: { readonly code?: string } };
  if (name === 'TimeoutError') return 'no answer in time';
  return cause?.code ?? message;
}
