/** The keys of a configuration as data: what is checked, and what its JSON schema is made from. */
import { imagesShape } from './images-shape.js';

/** What a value may be. `says` is for people who write one. */
export type Shape =
  | { readonly kind: 'text'; readonly says: string; readonly choices?: readonly string[] }
  | { readonly kind: 'list'; readonly says: string; readonly of: Shape }
  /** Keys of the user's own choice. */
  | { readonly kind: 'map'; readonly says: string; readonly of: Shape }
  /** A whole number, 0 or more. */
  | { readonly kind: 'number'; readonly says: string }
  | { readonly kind: 'flag'; readonly says: string }
  | TableShape
  /** Only in a configuration that is code. */
  | { readonly kind: 'transforms'; readonly says: string };

/** A value with keys of its own. */
export interface TableShape {
  readonly kind: 'table';
  readonly says: string;
  readonly keys: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
}

/** The shape of a configuration, by the ids of the transforms that there are. */
export function configurationShape(ids: readonly string[]): TableShape {
  const choices = choiceKeys(ids);
  return {
    kind: 'table',
    says: 'how restow works on the Dockerfiles in and below this folder',
    keys: {
      $schema: { kind: 'text', says: 'where an editor finds the schema of this file' },
      ...choices,
      overrides: {
        kind: 'list',
        says: 'other choices for some files; where several match, the later ones decide',
        of: {
          kind: 'table',
          says: 'choices for some files',
          required: ['files'],
          keys: {
            files: {
              kind: 'list',
              says: 'globs of Dockerfiles, relative to the folder of this file',
              of: { kind: 'text', says: 'a glob' },
            },
            ...choices,
          },
        },
      },
      images: imagesShape,
      transforms: { kind: 'transforms', says: 'transforms of your own, which run behind the others' },
    },
  };
}

function choiceKeys(ids: readonly string[]): Readonly<Record<string, Shape>> {
  const transforms = { kind: 'text', says: 'the id of a transform', choices: ids } as const;
  return {
    preset: { kind: 'text', says: 'which transforms run', choices: ['safe', 'recommended', 'max'] },
    only: { kind: 'list', says: 'just these transforms, whatever the preset', of: transforms },
    skip: { kind: 'list', says: 'not these transforms; lists of several places add up', of: transforms },
    cache: {
      kind: 'text',
      says: 'package caches: removed, or kept in mounts',
      choices: ['clean', 'mount'],
    },
    base: {
      kind: 'text',
      says: 'the small base to aim for; the preset max aims for distroless',
      choices: ['slim', 'distroless', 'alpine'],
    },
  };
}
