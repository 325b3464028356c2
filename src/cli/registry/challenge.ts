/** What a registry asks for: the header WWW-Authenticate. */

/** `Bearer` with what a token is asked with, or another scheme. */
export interface Challenge {
  /** Lower case. */
  readonly scheme: string;
  /** By name in lower case: `realm`, `service`, `scope`. */
  readonly parameters: Readonly<Record<string, string>>;
}

const PARAMETER = /([a-z]+)="((?:[^"\\]|\\.)*)"/gi;

/** Reads one challenge (RFC 9110, 11.6.1; distribution, "Token Authentication Specification", 2025). Undefined where there is none. */
export function parseChallenge(header: string | null): Challenge | undefined {
  const scheme = /^\s*([a-z]+)(?:\s|$)/i.exec(header ?? '')?.[1];
  if (scheme === undefined) return undefined;
  const found = [...header!.slice(0, 4096).matchAll(PARAMETER)];
  const parameters = Object.fromEntries(
    found.map(([, name, value]) => [name!.toLowerCase(), value!.replace(/\\(.)/g, '$1')]),
  );
  return { scheme: scheme.toLowerCase(), parameters };
}

/** Where a token is asked for; undefined when the challenge names no place, or one that is not to be trusted with a login. */
export function tokenAddress({ parameters }: Challenge, path: string): URL | undefined {
  const { realm, service, scope } = parameters;
  if (realm === undefined || !URL.canParse(realm)) return undefined;
  const url = new URL(realm);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url.host))) return undefined;
  if (service !== undefined) url.searchParams.set('service', service);
  url.searchParams.set('scope', scope ?? `repository:${path}:pull`);
  return url;
}

/** True for this machine itself, by host and port: only there is http taken for safe, as Docker does (dockerd, "Insecure registries", 2025). */
export function isLoopback(host: string): boolean {
  const name = host.replace(/:\d+$/, '');
  return name === 'localhost' || name === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(name);
}
