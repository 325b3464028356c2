/** The path under which a program tells whether it is well, and what speaks against asking there. */
import type { Instruction } from '../../document/document.js';
import { ecosystems } from '../../ecosystems/index.js';
import { firstText, lineAt, type SourceText } from '../source-texts.js';
import type { StartedCommand } from '../stepping-down/started.js';
import { shortened } from '../shortened.js';

/** What is asked, and on what evidence. */
export interface HealthPath {
  readonly path: string;
  readonly variable: string | undefined;
  readonly because: string;
  readonly doubt: string | undefined;
}

/** What is looked through. */
export interface Looked {
  readonly sources: readonly SourceText[];
  readonly port: string;
  readonly commands: readonly StartedCommand[];
  readonly chain: readonly Instruction[];
}

/** Paths that by their name are made for being asked, the most telling first. */
const PATHS = [
  ...['/healthz', '/livez', '/health/live', '/health', '/healthcheck', '/health-check', '/_health', '/api/health'],
  ...['/api/healthz', '/actuator/health', '/ping', '/api/ping'],
];

const serving = ecosystems.flatMap((one) => one.serving ?? []);

interface Route {
  readonly path: string;
  readonly file: string;
  readonly says: string;
  readonly whole: boolean;
}

export function healthPath(looked: Looked): HealthPath {
  const { sources } = looked;
  const variable = portVariable(looked);
  const routes = [...packageRoutes(sources), ...sources.flatMap(routesIn)];
  const best = (of: readonly Route[]): Route | undefined =>
    [...of].sort((a, b) => PATHS.indexOf(a.path) - PATHS.indexOf(b.path))[0];
  const route = best(routes.filter(({ whole }) => whole)) ?? best(routes);
  if (route === undefined)
    return {
      path: '/',
      variable,
      because: 'no path',
      doubt: `no route such as \`${PATHS[0]!}\` is seen in the sources`,
    };
  const doubt = routeDoubt(route, routes) ?? tlsDoubt(sources) ?? proxyDoubt(looked) ?? portDoubt(looked);
  return { path: route.path, variable, because: route.says, doubt };
}

function routeDoubt({ path, says, whole, file }: Route, routes: readonly Route[]): string | undefined {
  if (!whole) return `another path may stand before \`${path}\` (${says})`;
  const other = routes.find((one) => one.whole && one.file !== file);
  return other && `more than one program may answer: ${says}, ${other.says}`;
}

function tlsDoubt(sources: readonly SourceText[]): string | undefined {
  const found = firstText(
    sources,
    serving.flatMap(({ tls }) => tls),
  );
  return found && `the program may answer over TLS only (${found.file ?? ''}:${found.line ?? 1})`;
}

/** What fetches asks a proxy that a variable names, also for the container itself (curl(1), "ENVIRONMENT"; docs.python.org `urllib.request`). */
function proxyDoubt({ chain }: Looked): string | undefined {
  const found = chain.find(
    (one) => one.kind === 'env' && one.pairs.some(({ name }) => /^(?:https?|all)_proxy$/i.test(name)),
  );
  return found && `the request would go to a proxy: \`${shortened(found.body.text)}\``;
}

/** The routes of one file that lie on lines of code. */
function routesIn(source: SourceText): readonly Route[] {
  return serving.flatMap(({ routes, partialRoutes }) => [
    ...routes.flatMap((text) => routesBehind(source, text, true)),
    ...partialRoutes.flatMap((text) => routesBehind(source, text, false)),
  ]);
}

function routesBehind(source: SourceText, text: string, whole: boolean): readonly Route[] {
  const found: Route[] = [];
  for (let at = source.text.indexOf(text); at >= 0; at = source.text.indexOf(text, at + 1)) {
    const quoted = /^\s*(?:path\s*=\s*)?["'`](?:GET )?(\/?[\w/-]+)\/?["'`]/.exec(
      source.text.slice(at + text.length, at + text.length + 80),
    );
    const path = quoted?.[1]!.replace(/^\/?/, '/');
    if (path !== undefined && PATHS.includes(path) && isCode(source.text, at))
      found.push({ path, file: source.path, says: place(source, at), whole });
  }
  return found;
}

/** False on a line that begins as a comment, and where the text is the end of a longer name. */
function isCode(text: string, at: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
  return !/^\s*(?:\/\/|#|\*|\/\*|--)/.test(line) && !/[\w.]$/.test(line);
}

function place(source: SourceText, at: number): string {
  const { file, line } = lineAt(source, at);
  return `${file ?? ''}:${line ?? 1}`;
}

function packageRoutes(sources: readonly SourceText[]): readonly Route[] {
  return serving.flatMap(({ packageRoutes: packages }) =>
    Object.entries(packages).flatMap(([name, { path, unless }]) => {
      const named = firstText(sources, [name]);
      const other = firstText(sources, unless);
      return named === undefined
        ? []
        : [
            {
              path,
              file: named.file ?? '',
              says: `${named.file ?? ''}:${named.line ?? 1}`,
              whole: other === undefined,
            },
          ];
    }),
  );
}

/** The variable that the sources, or the start command, take the port from. */
function portVariable({ sources, commands }: Looked): string | undefined {
  const words = commands.flatMap((one) => one.words).join(' ');
  const variables = serving.flatMap(({ portVariables }) => Object.entries(portVariables));
  const found = variables.find(
    ([name, texts]) => firstText(sources, texts) !== undefined || new RegExp(`\\$\\{?${name}\\b`).test(words),
  );
  return found?.[0];
}

/** The port must be seen where the program takes it from: in its sources, its start command, a setting, or what it takes by itself. */
function portDoubt({ sources, port, commands, chain }: Looked): string | undefined {
  const number = new RegExp(`(?<![\\w.])${port}(?![\\w.])`);
  const isSeen =
    sources.some(({ text }) => number.test(text)) ||
    commands.some(({ words }) => number.test(words.join(' '))) ||
    chain.some(({ kind, body }) => kind === 'env' && number.test(body.text)) ||
    isDefault(port, sources, commands);
  return isSeen
    ? undefined
    : `port ${port} of EXPOSE is not seen in the sources: \`${shortened(commands.at(-1)?.words.join(' ') ?? '')}\``;
}

function isDefault(port: string, sources: readonly SourceText[], commands: readonly StartedCommand[]): boolean {
  const words = commands.flatMap((one) => one.words);
  return serving.some(({ defaultPorts }) =>
    Object.entries(defaultPorts).some(
      ([name, number]) =>
        number === port &&
        (words.some((word) => word === name || word.endsWith(`/${name}`)) || firstText(sources, [name]) !== undefined),
    ),
  );
}
