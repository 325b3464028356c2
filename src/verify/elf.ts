/**
 * Reads what an executable or a shared library in ELF form needs to be loaded. The bytes are hostile: every offset is checked.
 * Source: System V ABI, chapters 4 "Object Files" and 5 "Program Loading and Dynamic Linking" (2013 edition); LSB 5.0 for the versions.
 */

/** What the loader is asked for. */
export interface ElfFile {
  /** `e_machine`: 62 x86-64, 183 AArch64, … */
  readonly machine: number;
  /** 32 or 64. */
  readonly bits: 32 | 64;
  /** `ET_EXEC` 2, `ET_DYN` 3. */
  readonly type: number;
  /** The dynamic loader; undefined for a library or a static program. */
  readonly interpreter: string | undefined;
  readonly needed: readonly string[];
  readonly soname: string | undefined;
  /** Folders of DT_RPATH and of DT_RUNPATH as written, `$ORIGIN` not expanded. */
  readonly rpath: readonly string[];
  readonly runpath: readonly string[];
}

const PT_LOAD = 1;
const PT_DYNAMIC = 2;
const PT_INTERP = 3;
const DT_NEEDED = 1;
const DT_STRTAB = 5;
const DT_STRSZ = 10;
const DT_SONAME = 14;
const DT_RPATH = 15;
const DT_RUNPATH = 29;
/** More entries than any real file has. */
const MOST_ENTRIES = 4096;
const LONGEST_TEXT = 4096;

/** True for the first bytes of an ELF file. */
export function isElf(bytes: Uint8Array): boolean {
  return bytes[0] === 0x7f && bytes[1] === 0x45 && bytes[2] === 0x4c && bytes[3] === 0x46;
}

/** Reads a whole file; undefined when it is no ELF file that is loaded (an object file, say) or is damaged. */
export function readElf(bytes: Uint8Array): ElfFile | undefined {
  if (!isElf(bytes) || bytes.length < 52) return undefined;
  const bits = bytes[4] === 2 ? 64 : bytes[4] === 1 ? 32 : undefined;
  if (bits === undefined || (bytes[5] !== 1 && bytes[5] !== 2)) return undefined;
  const reader = new Reader(bytes, bits, bytes[5] === 1);
  try {
    return readImage(reader);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function readImage(reader: Reader): ElfFile | undefined {
  const type = reader.half(16);
  if (type !== 2 && type !== 3) return undefined;
  const segments = segmentsOf(reader);
  const interpreter = segments.find((one) => one.type === PT_INTERP);
  const dynamic = segments.find((one) => one.type === PT_DYNAMIC);
  return {
    machine: reader.half(18),
    bits: reader.bits,
    type,
    interpreter: interpreter && reader.text(interpreter.offset, interpreter.size),
    ...dynamicOf(reader, segments, dynamic),
  };
}

interface Segment {
  readonly type: number;
  readonly offset: number;
  readonly address: number;
  readonly size: number;
}

function segmentsOf(reader: Reader): readonly Segment[] {
  const wide = reader.bits === 64;
  const table = reader.word(wide ? 32 : 28);
  const size = reader.half(wide ? 54 : 42);
  const count = reader.half(wide ? 56 : 44);
  if (count > MOST_ENTRIES || size < (wide ? 56 : 32)) return [];
  return Array.from({ length: count }, (_, index) => {
    const at = table + index * size;
    return {
      type: reader.int(at),
      offset: reader.word(at + (wide ? 8 : 4)),
      address: reader.word(at + (wide ? 16 : 8)),
      size: reader.word(at + (wide ? 32 : 16)),
    };
  });
}

type Dynamic = Pick<ElfFile, 'needed' | 'soname' | 'rpath' | 'runpath'>;

function dynamicOf(reader: Reader, segments: readonly Segment[], dynamic: Segment | undefined): Dynamic {
  const entries = dynamic === undefined ? [] : entriesOf(reader, dynamic);
  const valueOf = (tag: number): number | undefined => entries.find((one) => one.tag === tag)?.value;
  const strings = offsetOf(valueOf(DT_STRTAB), segments);
  const end = strings === undefined ? 0 : strings + (valueOf(DT_STRSZ) ?? 0);
  const texts = (tag: number): readonly string[] =>
    strings === undefined
      ? []
      : entries
          .filter((one) => one.tag === tag && strings + one.value < end)
          .map(({ value }) => reader.text(strings + value, Math.min(end - strings - value, LONGEST_TEXT)));
  const folders = (tag: number): readonly string[] => texts(tag).flatMap((list) => list.split(':').filter(Boolean));
  return {
    needed: texts(DT_NEEDED),
    soname: texts(DT_SONAME)[0],
    rpath: folders(DT_RPATH),
    runpath: folders(DT_RUNPATH),
  };
}

function entriesOf(reader: Reader, { offset, size }: Segment): readonly { tag: number; value: number }[] {
  const width = reader.bits / 8;
  const entries = [];
  const count = Math.min(Math.floor(size / (2 * width)), MOST_ENTRIES);
  for (let index = 0; index < count; index++) {
    const at = offset + index * 2 * width;
    const tag = reader.tag(at);
    if (tag === 0) break;
    // Flags and sizes of other tags may be larger than any offset; only those that are asked for are read.
    if (WANTED.has(tag)) entries.push({ tag, value: reader.word(at + width) });
  }
  return entries;
}

const WANTED: ReadonlySet<number> = new Set([DT_NEEDED, DT_STRTAB, DT_STRSZ, DT_SONAME, DT_RPATH, DT_RUNPATH]);

/** The place in the file of an address in memory. */
function offsetOf(address: number | undefined, segments: readonly Segment[]): number | undefined {
  if (address === undefined) return undefined;
  const segment = segments.find(
    (one) => one.type === PT_LOAD && address >= one.address && address < one.address + one.size,
  );
  return segment && segment.offset + (address - segment.address);
}

/** Numbers of a file of either width and byte order. Throws RangeError outside of the file. */
class Reader {
  readonly #view: DataView;

  constructor(
    readonly bytes: Uint8Array,
    readonly bits: 32 | 64,
    readonly little: boolean,
  ) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  half(at: number): number {
    return this.#view.getUint16(at, this.little);
  }

  int(at: number): number {
    return this.#view.getUint32(at, this.little);
  }

  /** An offset, an address or a size. */
  word(at: number): number {
    if (this.bits === 32) return this.int(at);
    const value = this.#view.getBigUint64(at, this.little);
    if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw new RangeError('no place in a file');
    return Number(value);
  }

  /** A tag of the dynamic section; a number that is none of the known ones when it is larger than 32 bits. */
  tag(at: number): number {
    if (this.bits === 32) return this.int(at);
    const value = this.#view.getBigUint64(at, this.little);
    return value > 0xffffffffn ? -1 : Number(value);
  }

  /** A text that ends with a zero byte, or after `most` bytes. */
  text(at: number, most: number): string {
    if (at < 0 || at > this.bytes.length) throw new RangeError('a text outside of the file');
    const end = Math.min(at + Math.min(most, LONGEST_TEXT), this.bytes.length);
    const zero = this.bytes.indexOf(0, at);
    return new TextDecoder().decode(this.bytes.subarray(at, zero === -1 || zero > end ? end : zero));
  }
}
