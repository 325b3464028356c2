/** Images made of a few words, and an engine that gives them. */
import { memoryContext } from '../../../src/context/memory-context.js';
import { withIgnoreFile } from '../../../src/context/overlay-context.js';
import { defineTransform, type Candidate, type ImageChanges } from '../../../src/transform/index.js';
import type { Transform } from '../../../src/transform/transform.js';
import type { ContainerEngine, RunRequest } from '../../../src/verify/container-engine.js';
import { ContainerFailure } from '../../../src/verify/container-engine.js';
import type { ElfFile } from '../../../src/verify/elf.js';
import type { ImageFile, ImageFiles, ImageSettings } from '../../../src/verify/image.js';
import type { Copy, Scratch } from '../../../src/verify/machine/machine.js';
import type { Answer } from '../../../src/verify/smoke.js';
import { Verifier, type VerifyInput } from '../../../src/verify/verifier.js';

export const SETTINGS: ImageSettings = {
  entryPoint: [],
  command: ['/app/run'],
  environment: { PATH: '/bin' },
  labels: {},
  user: '',
  workingDirectory: '/app',
  ports: [],
  volumes: [],
  healthCheck: undefined,
  stopSignal: '',
  shell: [],
  triggers: [],
  author: '',
};

type Entry = Partial<Omit<ImageFile, 'path'>>;

/** Files by path; a text is a link to it, an object a file with what differs from an ordinary program. */
export function tree(entries: Readonly<Record<string, Entry | string>>): ImageFiles {
  const files = new Map<string, ImageFile>();
  const put = (path: string, more: Entry): void => {
    const folder = path.slice(0, path.lastIndexOf('/'));
    if (folder !== '' && !files.has(folder)) put(folder, { kind: 'folder' });
    files.set(path, { path, kind: 'file', mode: 0o755, user: 0, group: 0, bytes: 10, ...more });
  };
  for (const [path, entry] of Object.entries(entries))
    put(path, typeof entry === 'string' ? { kind: 'link', target: entry } : entry);
  return files;
}

/** What a program of x86-64 needs. */
export function elf(needed: readonly string[], more: Partial<ElfFile> = {}): ElfFile {
  return {
    machine: 62,
    bits: 64,
    type: 3,
    interpreter: undefined,
    needed,
    soname: undefined,
    rpath: [],
    runpath: [],
    ...more,
  };
}

/** What becomes of one text of a Dockerfile. */
export interface Outcome {
  readonly builds?: boolean;
  readonly settings?: Partial<ImageSettings>;
  readonly files?: ImageFiles;
  /** Undefined: it stays up. */
  readonly exitCode?: number;
  readonly output?: string;
  readonly refused?: string;
  readonly answer?: Answer;
}

const RUNNABLE = tree({ '/app/run': { digest: 'program' }, '/app/page.html': { digest: 'page', mode: 0o644 } });

/** An engine whose images are told by the text that is built. It counts what it was asked, and keeps what exists. */
export class FakeEngine implements ContainerEngine {
  readonly name = 'fake';
  readonly runs = true;
  readonly sharesPorts = false;
  readonly built: string[] = [];
  readonly containers = new Map<string, { readonly image: string; readonly confined: boolean }>();
  readonly #texts = new Map<string, string>();

  constructor(
    private readonly scratch: FakeScratch,
    private readonly outcomeOf: (text: string, confined: boolean) => Outcome,
  ) {}

  build({ dockerfile, image }: { dockerfile: string; image: string }) {
    const text = this.scratch.texts.get(dockerfile)!;
    this.built.push(text);
    this.#texts.set(image, text);
    const { builds = true } = this.outcomeOf(text, false);
    const steps = [{ name: '[1/1] RUN', cached: false }];
    return Promise.resolve({ built: builds, seconds: 1, steps, log: builds ? [] : ['make: it broke'] });
  }

  image(name: string) {
    const { settings = {} } = this.#outcome(name);
    return Promise.resolve({ settings: { ...SETTINGS, ...settings }, bytes: 1, layers: 1, history: [] });
  }

  files(image: string) {
    return Promise.resolve(this.#outcome(image).files ?? RUNNABLE);
  }

  start({ image, name, confined }: RunRequest) {
    const { refused } = this.#outcome(image, confined);
    if (refused !== undefined) return Promise.reject(new ContainerFailure(refused));
    this.containers.set(name, { image, confined });
    return Promise.resolve();
  }

  state(container: string) {
    const { exitCode } = this.#of(container);
    return Promise.resolve({ running: exitCode === undefined, exitCode: exitCode ?? 0, health: '' });
  }

  address(container: string) {
    return Promise.resolve(container);
  }

  output(container: string) {
    return Promise.resolve(this.#of(container).output ?? '');
  }

  stop() {
    return Promise.resolve();
  }

  removeContainer(container: string) {
    this.containers.delete(container);
    return Promise.resolve();
  }

  removeAll() {
    return Promise.resolve();
  }

  /** What a running container answers. */
  answerAt(container: string): Answer | undefined {
    return this.#of(container).answer;
  }

  #of(container: string): Outcome {
    const { image, confined } = this.containers.get(container)!;
    return this.#outcome(image, confined);
  }

  #outcome(image: string, confined = false): Outcome {
    return this.outcomeOf(this.#texts.get(image)!, confined);
  }
}

/** Remembers the text of each copy. */
export class FakeScratch implements Scratch {
  readonly texts = new Map<string, string>();
  readonly edits: string[] = [];

  constructor(private readonly input: Pick<VerifyInput, 'context'>) {}

  copy(name: string, { text }: { text: string }): Copy {
    this.texts.set(name, text);
    return { context: name, dockerfile: name };
  }

  lone(name: string, text: string): Copy {
    return this.copy(name, { text });
  }

  append(copy: Copy, path: string, text: string): boolean {
    this.edits.push(`${copy.context} ${path} ${JSON.stringify(text)}`);
    return true;
  }

  sentFiles({ ignoreFile }: Parameters<Scratch['sentFiles']>[0]) {
    const { context } = this.input;
    const seen = ignoreFile === undefined ? context : withIgnoreFile(context, ignoreFile);
    const files = seen.files().filter(({ path }) => !seen.isIgnored(path));
    return files.map(({ path, size }) => ({ path, bytes: size, digest: context.read(path) ?? '' }));
  }

  size() {
    return { files: 1, bytes: 1 };
  }

  remove(): void {
    this.texts.clear();
  }
}

interface Marked extends Candidate {
  readonly text: string;
}

/** A transform that puts `RUN id` at the end once; declares `changes`. `ignore`: it also keeps that path out of the context. */
export function marker(id: string, changes?: ImageChanges, ignore?: string): Transform {
  return defineTransform<Marked, never>({
    id,
    title: 'A test',
    why: 'To test.',
    applicability: 'behavioural',
    ...(changes === undefined ? {} : { changes }),
    skips: {},
    *find({ document }) {
      const text = `RUN ${id}`;
      if (!document.text.includes(text)) yield { at: document.instructions.at(-1)!.span, text };
    },
    guards: [],
    rewrite({ text }, editor, { document }) {
      editor.insertAfter(document.instructions.at(-1)!, [text]);
      if (ignore !== undefined) editor.addIgnoreLines([ignore]);
      return { did: 'it is marked' };
    },
  });
}

/** A verifier of `FROM base` and what else is given, on a fake engine. */
export function verifierOf(
  outcomeOf: (text: string, confined: boolean) => Outcome,
  more: Partial<VerifyInput> & { readonly files?: Readonly<Record<string, string>> } = {},
) {
  const { files = {}, text = 'FROM base\nRUN make\n', ...rest } = more;
  const context = memoryContext({ files: { Dockerfile: text, ...files }, dockerfilePath: 'Dockerfile' });
  const input: VerifyInput = {
    path: 'Dockerfile',
    text,
    context,
    dockerfilePath: 'Dockerfile',
    allow: 'behavioural',
    target: undefined,
    builtinFrontend: false,
    smoke: undefined,
    wait: 1,
    source: undefined,
    manifest: undefined,
    rebuilds: false,
    mark: 5,
    ...rest,
  };
  const scratch = new FakeScratch(input);
  const engine = new FakeEngine(scratch, outcomeOf);
  const told: string[] = [];
  let now = 0;
  const ports = {
    engine,
    scratch,
    clock: { now: () => now, sleep: (time: number) => Promise.resolve(void (now += time)) },
    outside: {
      ask: (address: string) => Promise.resolve(engine.answerAt(address)),
      listens: () => Promise.resolve(false),
      run: () => Promise.resolve({ code: 0, output: '' }),
    },
    runName: 'run',
    tell: (line: string) => void told.push(line),
  };
  return { verifier: new Verifier(input, ports), engine, scratch, told };
}
