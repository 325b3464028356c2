/** Logins for registries, as `docker login` left them in config.json. Programs that keep logins are never run. */
import { homedir } from 'node:os';
import { join } from 'node:path';
import { asTable, textAt, valueAt } from '../../ecosystems/data-values.js';
import { readJson } from '../../ecosystems/read-json.js';
import { readSource } from '../read-source.js';

/** The value of an Authorization header, or why there is none. */
export type Login = { readonly header: string } | { readonly missing: string };

/** Finds logins by the keys that config.json may have for a registry. */
export type Logins = (keys: readonly string[]) => Login;

/** Reads `$DOCKER_CONFIG/config.json`, else `~/.docker/config.json` (docker/cli, "docker login", 2025), when the first login is asked for. */
export function loginsOf(environment: Readonly<Record<string, string | undefined>>): Logins {
  const folder = environment['DOCKER_CONFIG'] ?? join(homedir(), '.docker');
  let read: unknown;
  return (keys) => {
    read ??= configIn(join(folder, 'config.json'));
    return loginIn(read, keys);
  };
}

function configIn(path: string): unknown {
  const source = readSource(path);
  const parsed = source.ok ? readJson(source.text) : undefined;
  return parsed?.ok === true ? (asTable(parsed.value) ?? {}) : {};
}

function loginIn(config: unknown, keys: readonly string[]): Login {
  for (const key of keys) {
    const auth = textAt(config, 'auths', key, 'auth');
    if (auth !== undefined && auth !== '') return { header: `Basic ${auth}` };
  }
  const helper = keys.map((key) => textAt(config, 'credHelpers', key)).find((one) => one !== undefined);
  const kept = helper ?? textAt(config, 'credsStore');
  const isToken = keys.some((key) => valueAt(config, 'auths', key, 'identitytoken') !== undefined);
  if (kept !== undefined) return { missing: `its login is kept by docker-credential-${kept}, which is not run` };
  return { missing: isToken ? 'its login is an identity token, which is not used' : 'there is no login for it' };
}
