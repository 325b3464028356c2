/** How one file is written, so that new text looks like its neighbours. */
export interface Style {
  readonly lineEnd: '\n' | '\r\n';
  readonly keywordCase: 'upper' | 'lower';
  /** Indentation of continuation lines, as written: spaces or a tab. */
  readonly indent: string;
  /** `end`: `a && \` then `b`. `start`: `a \` then `&& b`. */
  readonly operatorAt: 'end' | 'start';
  readonly escape: '\\' | '`';
}
