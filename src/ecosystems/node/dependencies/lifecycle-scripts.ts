import { posix } from 'node:path';
import type { InstallInputs, ProjectFiles } from '../../../knowledge/package-manager.js';
import { textAt, valueAt } from '../../data-values.js';
import { join, reads, refuse, type Inseparable } from '../../install-inputs.js';
import { hasGitData, pathInProject } from '../../project-paths.js';
import { readCodeFiles } from './code-files.js';
import { knownCommand, scriptCall, withoutRunner, type KnownCommand } from './known-commands.js';
import { keyProof, type Manifest } from './package-json.js';
import { prismaInputs } from './prisma-schema.js';
import { scriptCommands } from './script-words.js';

/** One package whose scripts an install runs. */
export interface ScriptedPackage {
  readonly project: ProjectFiles;
  readonly manifest: Manifest;
  /** Names of the scripts that the manager runs at an install. */
  readonly events: readonly string[];
}

/** What the scripts that an install runs read, or the first that needs the sources. */
export function* lifecycleInputs(scripted: ScriptedPackage): Iterable<InstallInputs> {
  for (const event of scripted.events) yield scriptInputs(scripted, event, []);
  yield implicitBuild(scripted);
}

/** `running`: scripts that led here, so that none is followed in a circle. */
function scriptInputs(scripted: ScriptedPackage, name: string, running: readonly string[]): InstallInputs {
  const script = textAt(scripted.manifest.value, 'scripts', name);
  if (script === undefined || script.trim() === '') return join([]);
  const commands = running.includes(name) ? undefined : scriptCommands(script);
  if (commands === undefined) return needsSources(scripted, name);
  const within = [...running, name];
  return join(commands.map((words) => commandInputs(scripted, words, within)));
}

const MOST_NESTED = 8;

function commandInputs(scripted: ScriptedPackage, words: readonly string[], running: readonly string[]): InstallInputs {
  const name = running[running.length - 1]!;
  const call = scriptCall(words);
  if (call !== undefined && textAt(scripted.manifest.value, 'scripts', call.script) !== undefined) {
    if (running.length > MOST_NESTED || call.extra.length > 0) return needsSources(scripted, name);
    return join(
      [`pre${call.script}`, call.script, `post${call.script}`].map((each) => scriptInputs(scripted, each, running)),
    );
  }
  const bare = withoutRunner(words) ?? [];
  const known = knownCommand(bare);
  return known === undefined ? needsSources(scripted, name) : knownInputs(scripted, known, { name, words: bare });
}

/** A command as it stands in a script. */
interface ScriptCommand {
  readonly name: string;
  readonly words: readonly string[];
}

function knownInputs(scripted: ScriptedPackage, known: KnownCommand, command: ScriptCommand): InstallInputs {
  const { project, manifest } = scripted;
  const configuration = readCodeFiles(project, manifest.folder, known.reads ?? []);
  switch (known.kind) {
    case 'harmless':
      return configuration;
    case 'git-hooks':
      return hasGitData(project) ? needsGit(scripted, command.name) : configuration;
    case 'patches':
      return patchInputs(scripted, command);
    case 'prisma':
      return command.words.some((word) => word.startsWith('--config') || word.startsWith('--sql'))
        ? needsSources(scripted, command.name)
        : prismaInputs(project, manifest, command.words);
  }
}

function patchInputs({ project, manifest }: ScriptedPackage, { words }: ScriptCommand): InstallInputs {
  const at = words.indexOf('--patch-dir');
  const joined = words.find((word) => word.startsWith('--patch-dir='));
  const named = joined?.slice('--patch-dir='.length) ?? (at === -1 ? 'patches' : (words[at + 1] ?? 'patches'));
  const folder = pathInProject(project, named, manifest.folder);
  return folder === undefined ? join([]) : reads(project, folder);
}

/** npm and its like build a package with binding.gyp unless it says how. Source: docs.npmjs.com "scripts", 2026-11-20. */
function implicitBuild({ project, manifest }: ScriptedPackage): InstallInputs {
  const file = posix.join(manifest.folder, 'binding.gyp');
  const said = ['install', 'preinstall'].some((name) => textAt(manifest.value, 'scripts', name) !== undefined);
  if (said || valueAt(manifest.value, 'gypfile') === false || !project.exists(file)) return join([]);
  const says = `${file} makes the install run \`node-gyp rebuild\`, which compiles the sources`;
  return refuse('lifecycle-script', { says, remedy: ignoreScripts }, { file, line: 1 });
}

const ignoreScripts = 'install with --ignore-scripts and run the script after the sources are copied';

function needsSources({ manifest }: ScriptedPackage, name: string): Inseparable {
  const says = `the install runs the script \`${name}\` of ${manifest.file}, which may read the sources: ${quoted(manifest, name)}`;
  return refuse('lifecycle-script', { says, remedy: ignoreScripts }, keyProof(manifest, 'scripts', name));
}

function needsGit({ manifest }: ScriptedPackage, name: string): Inseparable {
  const says = `the install runs the script \`${name}\` of ${manifest.file}, which sets up hooks in .git: ${quoted(manifest, name)}`;
  const remedy = `leave .git out of the build context, or ${ignoreScripts}`;
  return refuse('lifecycle-script', { says, remedy }, keyProof(manifest, 'scripts', name));
}

const LONGEST_QUOTE = 80;

function quoted(manifest: Manifest, name: string): string {
  const script = textAt(manifest.value, 'scripts', name) ?? '';
  return `\`${script.length > LONGEST_QUOTE ? `${script.slice(0, LONGEST_QUOTE)}…` : script}\``;
}
