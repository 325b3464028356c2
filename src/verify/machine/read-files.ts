/** Reads the file system of an image from a tar stream: the only importer of tar-stream. The stream is hostile: nothing of it is written anywhere. */
import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import type { Readable } from 'node:stream';
import { extract, type Header } from 'tar-stream';
import { isElf, readElf } from '../elf.js';
import type { ImageFile, ImageFiles } from '../image.js';

/** Larger programs are not looked into. In bytes. */
const LARGEST_PROGRAM = 512 * 1024 * 1024;
const LARGEST_TEXT = 256 * 1024;
/** No image has more files; a stream that never ends would fill the memory. */
const MOST_FILES = 2_000_000;

/** Files that say where libraries and accounts are. */
const TEXTS = /^\/etc\/(?:passwd|group|ld\.so\.conf|ld\.so\.conf\.d\/[^/]+\.conf|ld-musl-[^/]+\.path)$/;

/** All entries of the stream. Rejects when it is no tar archive. */
export async function readFiles(stream: Readable): Promise<ImageFiles> {
  const files = new Map<string, ImageFile>();
  const archive = extract();
  stream.on('error', (error) => archive.destroy(error));
  stream.pipe(archive);
  for await (const entry of archive) {
    const path = posix.resolve('/', entry.header.name);
    const file = await readEntry(path, entry.header, entry as AsyncIterable<Uint8Array>, files);
    entry.resume();
    if (file !== undefined) files.set(path, file);
    if (files.size > MOST_FILES) throw new Error('the image has more files than can be looked at');
  }
  return files;
}

async function readEntry(
  path: string,
  header: Header,
  content: AsyncIterable<Uint8Array>,
  files: ImageFiles,
): Promise<ImageFile | undefined> {
  const { mode = 0, uid = 0, gid = 0, type } = header;
  const common = { path, mode: mode & 0o7777, user: uid, group: gid, bytes: header.size ?? 0 };
  if (type === 'file' || type === 'contiguous-file')
    return { ...common, kind: 'file', ...(await readContent(path, header, content)) };
  if (type === 'directory') return { ...common, kind: 'folder', bytes: 0 };
  if (type === 'symlink') return { ...common, kind: 'link', bytes: 0, target: header.linkname ?? '' };
  if (type !== 'link') return { ...common, kind: 'other', bytes: 0 };
  const first = files.get(posix.resolve('/', header.linkname ?? ''));
  return first && { ...first, path, bytes: 0 };
}

async function readContent(
  path: string,
  { size = 0 }: Header,
  content: AsyncIterable<Uint8Array>,
): Promise<Partial<ImageFile>> {
  const hash = createHash('sha256');
  // What a file is shows in its first bytes, which may come in several parts.
  let start = Buffer.alloc(0);
  const rest: Uint8Array[] = [];
  for await (const part of content) {
    hash.update(part);
    if (start.length < LONGEST_SHEBANG) start = Buffer.concat([start, part]);
    else if (TEXTS.test(path) ? size <= LARGEST_TEXT : isElf(start) && size <= LARGEST_PROGRAM) rest.push(part);
  }
  const digest = hash.digest('hex');
  const elf = isElf(start) ? readElf(Buffer.concat([start, ...rest])) : undefined;
  const shebang = shebangOf(start);
  const text = TEXTS.test(path) && size <= LARGEST_TEXT ? Buffer.concat([start, ...rest]).toString('utf8') : undefined;
  return {
    digest,
    ...(elf === undefined ? {} : { elf }),
    ...(shebang === undefined ? {} : { shebang }),
    ...(text === undefined ? {} : { text }),
  };
}

/** At most so many bytes of the first line count (execve(2): 255 since Linux 5.1). */
const LONGEST_SHEBANG = 255;

/** The interpreter and the one argument behind it. */
function shebangOf(start: Uint8Array): readonly string[] | undefined {
  if (start[0] !== 0x23 || start[1] !== 0x21) return undefined;
  const line = Buffer.from(start.subarray(2, LONGEST_SHEBANG)).toString('utf8').split('\n')[0]!.trim();
  const [interpreter = '', ...rest] = line.split(/[ \t]+/);
  return [interpreter, ...(rest.length === 0 ? [] : [rest.join(' ')])];
}
