/** How a virtual environment comes to another interpreter. Source: docs.python.org/3/library/venv.html, PEP 405, CPython 3.13 `Modules/getpath.py`, read 2026. */
import { posix } from 'node:path';
import type { MovableEnvironment } from '../../knowledge/running-programs.js';

export const pythonAdopting: MovableEnvironment = {
  makers: ['venv', 'virtualenv'],
  // Scripts start with one of the links; pyvenv.cfg says where the interpreter has its library.
  adopt(folder, interpreter) {
    const name = posix.basename(interpreter);
    const bin = `${folder}/bin`;
    return [
      `ln -sf ${interpreter} ${bin}/${name}`,
      `ln -sf ${name} ${bin}/python3`,
      `ln -sf ${name} ${bin}/python`,
      `sed -i 's|^home = .*|home = ${posix.dirname(interpreter)}|' ${folder}/pyvenv.cfg`,
    ];
  },
};
