// Lets jest read TypeScript: types are taken off, modules stay as they are.
const { transformSync } = require('esbuild');

module.exports = {
  process: (source, sourcefile) =>
    transformSync(source, { sourcefile, loader: 'ts', format: 'esm', target: 'node20', sourcemap: 'inline' }),
  getCacheKey: (source, path) =>
    require('node:crypto').createHash('sha256').update(`1 ${path} ${source}`).digest('hex'),
};
