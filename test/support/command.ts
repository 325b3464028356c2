/** The built command in a folder of its own. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** The command's file; test/support/build.ts makes it. */
export const CLI = resolve('dist/cli.js');

/** What a run of the command came to. */
export interface Ran {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** A folder for one test. */
export class Sandbox {
  readonly folder = mkdtempSync(join(tmpdir(), 'restow-'));

  put(path: string, content: string | Buffer): void {
    mkdirSync(join(this.folder, path, '..'), { recursive: true });
    writeFileSync(join(this.folder, path), content);
  }

  read(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  /** Runs the command here, or in a folder below. */
  restow(args: readonly string[], input = '', cwd = this.folder, env: NodeJS.ProcessEnv = {}): Ran {
    return this.run('node', [CLI, ...args], { input, cwd, env });
  }

  run(
    program: string,
    args: readonly string[],
    { input = '', cwd = this.folder, env = {} }: { input?: string; cwd?: string; env?: NodeJS.ProcessEnv } = {},
  ): Ran {
    const options = { cwd, input, encoding: 'utf8', env: { ...process.env, ...env } } as const;
    const { status, stdout, stderr } = spawnSync(program, [...args], options);
    return { status, out: stdout, err: stderr };
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** The texts of all files below a folder but those of git, by path. */
export function tree(root: string): Record<string, string> {
  const files: Record<string, string> = {};
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.parentPath.includes('.git')) continue;
    const path = join(entry.parentPath, entry.name);
    files[path.slice(root.length)] = readFileSync(path, 'utf8');
  }
  return files;
}
