/** How a command treats its operands. Any command that is not known may do anything. */
export interface KnownCommand {
  readonly names: readonly string[];
  /** `write`: each operand is made, changed or removed. `read`: only read. `copy`: the last is written, the others read. `none`: no file. */
  readonly operands: 'write' | 'read' | 'copy' | 'move' | 'none';
  /** First operands for which this holds; with any other it may do anything. */
  readonly onlyWith?: readonly string[];
  /** Operands before the files: the mode of chmod, the owner of chown. */
  readonly skip?: number;
  /** Flags whose value is the next word. */
  readonly flagsWithValue?: readonly string[];
  /** True when it changes users or groups. */
  readonly accounts?: true;
  /** Files it reads or writes besides. */
  readonly also?: { readonly reads?: readonly string[]; readonly writes?: readonly string[] };
}
