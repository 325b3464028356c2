/** The files of a project that tell how it is built: compose files, workflows, scripts, makefiles. */
import type { BuildContext } from '../../context/build-context.js';
import { isDockerfileName } from '../ignoring/sharing-dockerfiles.js';
import { baseName } from '../image-paths.js';
import { rememberedFor } from '../remembered.js';
import type { SourceText } from '../source-texts.js';

const TELLS =
  /\.(?:ya?ml|sh|bash|ps1|hcl|json|toml|mk|md|py|js|ts|rb|groovy|tf|bazel|bzl|gradle|kts)$|^(?:makefile|justfile|jenkinsfile|taskfile|earthfile|tiltfile|rakefile|vagrantfile|procfile|fastfile)$/i;
const LOCKED = /(?:^|[-.])lock(?:[-.]|$)|^package-lock\.json$|^npm-shrinkwrap\.json$/;
const PASSED = /(?:^|\/)(?:node_modules|vendor|\.venv|venv|dist|build|target)\//;
const MOST_FILES = 4000;
const MOST_BYTES = 262_144;

/** Also what the ignore file keeps out of the build. Undefined when there are too many to look through, or some could not be seen. */
export const buildTexts: (context: BuildContext) => readonly SourceText[] | undefined = rememberedFor((context) => {
  const files = context.files().filter(({ path }) => {
    const name = baseName(path);
    return (
      !PASSED.test(path) && !isDockerfileName(path) && !LOCKED.test(name) && (TELLS.test(name) || !name.includes('.'))
    );
  });
  if (files.length > MOST_FILES || !context.complete()) return undefined;
  return files.flatMap(({ path, size }) => {
    const text = size > MOST_BYTES ? undefined : context.read(path);
    return text === undefined ? [] : [{ path, text }];
  });
});
