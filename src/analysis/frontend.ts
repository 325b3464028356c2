/** What the frontend that builds a file knows, as far as the file and its project tell. */
import type { BuildContext } from '../context/build-context.js';
import type { Directive, Document } from '../document/document.js';
import type { Evidence } from './fact.js';

/** How a mode can be written at a COPY, and whether the file itself shows so or only what builds it today. */
export interface ModeSupport {
  readonly modes: 'none' | 'octal' | 'symbolic';
  readonly shown: boolean;
}

const OFFICIAL = /^(?:docker\.io\/)?docker\/dockerfile(?:-upstream)?(?::([\w.-]+))?(?:@sha256:\w+)?$/;

/** The version 1.x of the official frontend: x, `Infinity` for the newest; undefined when it is another one. */
function officialMinor({ value }: Directive): number | undefined {
  const reference = OFFICIAL.exec(value);
  if (reference === null) return undefined;
  const tag = (reference[1] ?? 'latest').replace(/-(labs|experimental)$/, '');
  if (NEWEST.has(tag)) return Number.POSITIVE_INFINITY;
  const [major, minor = 0] = tag.split('.').map(Number);
  return major === 1 && !Number.isNaN(minor) ? minor : undefined;
}

const NEWEST = new Set(['latest', '1', 'labs', 'experimental', 'master']);

function syntaxOf({ directives }: Document): Directive | undefined {
  return directives.find(({ name }) => name === 'syntax');
}

/**
 * Whether `COPY --chmod` is known. Octal modes came with docker/dockerfile 1.2, symbolic ones with 1.14; the builder that was
 * the default before Docker Engine 23.0 knows neither. Sources: the Dockerfile reference, "COPY --chmod", and the release notes of
 * docker/dockerfile (2026-11).
 */
export function modeSupport(document: Document): ModeSupport {
  const syntax = syntaxOf(document);
  const minor = syntax && officialMinor(syntax);
  if (syntax !== undefined)
    return { modes: minor === undefined || minor < 2 ? 'none' : minor < 14 ? 'octal' : 'symbolic', shown: true };
  const modern = document.instructions.some(
    (instruction) =>
      ('heredocs' in instruction && instruction.heredocs.length > 0) ||
      ('flags' in instruction && instruction.flags.some(({ name }) => ONLY_BUILDKIT.has(name))),
  );
  return { modes: 'octal', shown: modern };
}

const ONLY_BUILDKIT = new Set([
  ...['mount', 'network', 'security', 'link', 'chmod', 'parents', 'exclude', 'checksum', 'keep-git-dir'],
]);

/**
 * Why a RUN may not have a mount: another frontend, or one before 1.2, where mounts came. Without a directive the engine's own frontend
 * builds the file, which has known them since BuildKit became the default (Docker Engine 23.0, 2023-02).
 */
export function mountDoubt(document: Document): Evidence | undefined {
  const syntax = syntaxOf(document);
  if (syntax === undefined) return undefined;
  const minor = officialMinor(syntax);
  const experimental = /experimental/.test(syntax.value);
  return minor !== undefined && (minor >= 2 || experimental)
    ? undefined
    : { at: syntax.span, says: `syntax=${syntax.value}` };
}

// Where projects say how images are built: CI services and build files, at the root of the context.
const BUILD_FILES = [
  ...[
    '.gitlab-ci.yml',
    '.drone.yml',
    '.travis.yml',
    'cloudbuild.yaml',
    'cloudbuild.yml',
    'Jenkinsfile',
    'Makefile',
    'makefile',
  ],
  ...[
    'bitbucket-pipelines.yml',
    'azure-pipelines.yml',
    '.circleci/config.yml',
    '.woodpecker.yml',
    'buildspec.yml',
    '.env',
  ],
  ...['skaffold.yaml', 'docker-compose.yml', 'compose.yaml', 'build.sh'],
];
// The first turns BuildKit off; the others build without it and take no mounts (their READMEs, 2026).
const WITHOUT_BUILDKIT = /DOCKER_BUILDKIT\s*[=:]\s*["']?0|\bkaniko\b|\bmakisu\b|\bimg build\b/;

/** A line of the project that shows a builder without BuildKit. */
export function otherBuilder(context: BuildContext | undefined): Evidence | undefined {
  for (const file of context === undefined ? [] : BUILD_FILES) {
    const lines = context!.read(file)?.split('\n') ?? [];
    const index = lines.findIndex((line) => WITHOUT_BUILDKIT.test(line));
    if (index >= 0) return { file, line: index + 1, says: lines[index]!.trim().slice(0, 70) };
  }
  return undefined;
}

/**
 * Whether a secret can be mounted as a variable (`env=`), as the file itself shows: that came with docker/dockerfile 1.10, and the engines
 * since 23.0 bring older frontends too. Source: the release notes of docker/dockerfile (2024-09).
 */
export function hasSecretVariables(document: Document): boolean {
  const syntax = syntaxOf(document);
  const minor = syntax && officialMinor(syntax);
  return minor !== undefined && minor >= 10;
}
