import type { BuildContext, ContextFile, IgnoreFile } from './build-context.js';
import { byPath, contextPath } from './context-path.js';
import { ignoreView } from './ignore-view.js';

/** The same context as it is once its ignore file is replaced by (or there is now) the given one, which is then in force. */
export function withIgnoreFile(context: BuildContext, file: IgnoreFile): BuildContext {
  const isIt = (path: string): boolean => contextPath(path) === file.path;
  const size = Buffer.byteLength(file.text);
  let files: readonly ContextFile[] | undefined;
  return {
    label: context.label,
    files: () => (files ??= replaceFile(context.files(), { path: file.path, size })),
    complete: () => context.complete(),
    exists: (path) => isIt(path) || context.exists(path),
    isDirectory: (path) => !isIt(path) && context.isDirectory(path),
    history: () => context.history(),
    read: (path) => (isIt(path) ? file.text : context.read(path)),
    ...ignoreView(() => file),
  };
}

function replaceFile(files: readonly ContextFile[], file: ContextFile): readonly ContextFile[] {
  return [...files.filter(({ path }) => path !== file.path), file].sort(byPath);
}
