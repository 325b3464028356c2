/** What the project itself shows of who needs its packages of development in the image. */
import type { BuildContext } from '../../context/build-context.js';
import { listAt, tableAt, valueAt } from '../../ecosystems/data-values.js';
import { readYaml } from '../../ecosystems/read-yaml.js';
import type { Development } from '../../knowledge/production-install.js';
import type { Evidence } from '../fact.js';
import { lineAt, type SourceText } from '../source-texts.js';
import { mayBeUsed, needOfText, type Need, type Place } from './need.js';

/** The first use in a file of the project. */
export function needOfSources(sources: readonly SourceText[], development: Development): Need | undefined {
  for (const source of sources) {
    const use = development.useIn(source);
    if (use === undefined) continue;
    if (use.mayBe !== undefined) return mayBeUsed(`import ${use.name}`, [lineAt(source, use.index)]);
    return {
      reason: 'development-used',
      data: { name: use.name, what: source.path },
      because: [lineAt(source, use.index)],
    };
  }
  return undefined;
}

const COMPOSE = /(?:^|\/)(?:docker-)?compose[^/]*\.ya?ml$/;

const LONGEST = 131_072;

/** The files of a project by their path, those that the ignore file keeps out of the build too. */
function filesNamed(context: BuildContext, names: RegExp): readonly SourceText[] {
  return context.files().flatMap(({ path, size }) => {
    const isWanted = names.test(path) && size < LONGEST && !path.includes('node_modules/');
    const text = isWanted ? context.read(path) : undefined;
    return text === undefined ? [] : [{ path, text }];
  });
}

/** A compose file that starts what is built with a command of its own. */
export function needOfCompose(context: BuildContext, place: Place): Need | undefined {
  for (const source of filesNamed(context, COMPOSE)) {
    const parsed = readYaml(source.text);
    const services = parsed.ok ? (tableAt(parsed.value, 'services') ?? {}) : {};
    for (const service of Object.values(services)) {
      if (valueAt(service, 'build') === undefined) continue;
      const need = ['entrypoint', 'command']
        .map((key) => needOfCommand(source, service, key, place))
        .find((one) => one !== undefined);
      if (need !== undefined) return need;
    }
  }
  return undefined;
}

function needOfCommand(source: SourceText, service: unknown, key: string, place: Place): Need | undefined {
  const value = valueAt(service, key);
  const text =
    typeof value === 'string'
      ? value
      : listAt(service, key)
          .filter((one) => typeof one === 'string')
          .join(' ');
  if (text === '') return undefined;
  const because: Evidence = lineAt(source, Math.max(0, source.text.indexOf(`${key}:`)));
  const need = needOfText({ text, file: undefined, line: undefined }, place, 0, [because]);
  return need;
}

const RUN_BY = /(?:^|\/)(?:Makefile|justfile|Jenkinsfile|[^/]*\.(?:ya?ml|sh|mk)|package\.json)$/;
const RUNS = /\bdocker(?:-compose)?\b.*\b(?:run|exec)\b(.*)/;
const TESTS = /\b(?:npm|yarn|pnpm|bun|composer|make)\s+(?:run\s+|run-script\s+)?(?:test|lint|check|dev)\b/;

/** A line of the project that runs tests or tools in the image. */
export function needOfRunners(context: BuildContext, development: Development): Need | undefined {
  for (const source of filesNamed(context, RUN_BY)) {
    for (const match of source.text.matchAll(new RegExp(RUNS, 'g'))) {
      const rest = match[1] ?? '';
      const name = rest.split(/[\s"',]+/).find((word) => word !== '' && development.programOf(word) === 'development');
      if (name !== undefined || TESTS.test(rest))
        return {
          reason: 'development-used',
          data: { name: name ?? 'a tool for tests', what: source.path },
          because: [lineAt(source, match.index)],
        };
    }
  }
  return undefined;
}
