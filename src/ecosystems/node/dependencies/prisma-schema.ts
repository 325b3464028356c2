import { posix } from 'node:path';
import type { InstallInputs, ProjectFiles } from '../../../knowledge/package-manager.js';
import { textAt } from '../../data-values.js';
import { join, makes, outsideProject, reads, refuse, type Proof } from '../../install-inputs.js';
import { pathInProject } from '../../project-paths.js';
import { readCodeFiles } from './code-files.js';
import type { Manifest } from './package-json.js';

/**
 * What `prisma generate` reads for one package: the schema's folder, the configuration, .env.
 * Source: prisma.io/docs "Prisma schema location" and "Generating Prisma Client", versions 5 to 7, 2026-11-20.
 */
export function prismaInputs(project: ProjectFiles, manifest: Manifest, words: readonly string[]): InstallInputs {
  const { folder } = manifest;
  const named = namedSchema(words) ?? textAt(manifest.value, 'prisma', 'schema');
  const candidates = named === undefined ? defaultSchemas : [named];
  const places = candidates.map((path) => pathInProject(project, path, folder));
  const schema = places.find((path) => path !== undefined && project.exists(path));
  if (schema === undefined) return named === undefined ? configured(project, folder) : outsideProject(named);
  const around = posix.dirname(schema) === posix.normalize(folder) ? schema : posix.dirname(schema);
  return join([
    reads(project, schema, around, posix.join(folder, 'prisma'), posix.join(folder, '.env')),
    readCodeFiles(project, folder, configurations),
    ...schemaFiles(project, schema).map((file) => generators(project, file)),
  ]);
}

const defaultSchemas = ['prisma/schema.prisma', 'schema.prisma', 'prisma/schema'];
const configurations = ['prisma.config.', '.config/prisma.'];

/** `--schema x` and `--schema=x`; `--config` may name a schema anywhere. */
function namedSchema(words: readonly string[]): string | undefined {
  const at = words.indexOf('--schema');
  const joined = words.find((word) => word.startsWith('--schema='));
  return joined?.slice('--schema='.length) ?? (at === -1 ? undefined : words[at + 1]);
}

/** No schema where one is looked for: then only a configuration could name it. */
function configured(project: ProjectFiles, folder: string): InstallInputs {
  const config = readCodeFiles(project, folder, configurations);
  if (!config.separable || config.paths.length === 0) return config;
  const says = `${config.paths[0]} says where the Prisma schema is, which is not read here`;
  const remedy =
    'keep the schema in prisma/schema.prisma, or install with --ignore-scripts and run `prisma generate` later';
  return refuse('lifecycle-script', { says, remedy }, { file: config.paths[0]! });
}

function schemaFiles(project: ProjectFiles, schema: string): readonly string[] {
  if (!project.isDirectory(schema)) return [schema];
  return project.list().filter((path) => path.startsWith(`${schema}/`) && path.endsWith('.prisma'));
}

/** Generators that read nothing but the schema. Source: prisma.io/docs "Generators", 2026-11-20. */
const plainGenerators = ['"prisma-client-js"', '"prisma-client"'];
const GENERATOR_SETTING = /^\s*(provider|output)\s*=\s*([^\s/].*?)\s*$/;

function generators(project: ProjectFiles, file: string): InstallInputs {
  const text = project.read(file);
  if (text === undefined) return refuseGenerator(file, undefined, 'the schema cannot be read');
  let within = false;
  const pieces: InstallInputs[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trimStart().startsWith('generator ')) within = true;
    else if (line.trimStart().startsWith('}')) within = false;
    const setting = within && line.length < 500 ? GENERATOR_SETTING.exec(line) : null;
    if (setting !== null) pieces.push(judgeSetting(setting, { file, line: index + 1 }));
  }
  return join(pieces);
}

function judgeSetting(setting: RegExpExecArray, proof: Proof): InstallInputs {
  const value = (setting[2] ?? '').replace(/\s+\/\/.*$/, '');
  if (setting[1] === 'provider') {
    return plainGenerators.includes(value)
      ? join([])
      : refuseGenerator(proof.file, proof.line, `it runs the generator ${value}`);
  }
  const output = /^"([^"]*)"$/.exec(value)?.[1];
  if (output === undefined) return refuseGenerator(proof.file, proof.line, `it writes to ${value}`);
  const made = posix.join(posix.dirname(proof.file), output);
  return made.includes('node_modules') ? join([]) : makes(made);
}

function refuseGenerator(file: string, line: number | undefined, because: string): InstallInputs {
  const says = `the install runs \`prisma generate\`, and ${because}`;
  const remedy = 'install with --ignore-scripts and run `prisma generate` after the sources are copied';
  return refuse('lifecycle-script', { says, remedy }, { file, line });
}
