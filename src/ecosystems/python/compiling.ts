/**
 * Python packages that compile, or call what comes with a compiler, when they are used; and tools that people build with.
 * Sources: documentation of PyTensor ("C compiler"), Triton and torch.compile (they call a C compiler), DeepSpeed ("JIT installation"), Cython
 * (pyximport), cppyy, PyStan 3, rpy2, Pythran, PyInstaller ("objdump"); read 2026.
 */
export const COMPILING: readonly string[] = [
  ...['torch', 'triton', 'vllm', 'xformers', 'deepspeed', 'pytensor', 'aesara', 'theano', 'pymc', 'pymc3'],
  ...['cppyy', 'pystan', 'httpstan', 'cmdstanpy', 'prophet', 'rpy2', 'pythran', 'pyximport', 'cython', 'jax-triton'],
  ...[
    'pyinstaller',
    'nuitka',
    'cx-freeze',
    'conan',
    'meson',
    'scons',
    'platformio',
    'cibuildwheel',
    'maturin',
    'buildozer',
  ],
  ...[
    'jupyter',
    'jupyterlab',
    'notebook',
    'jupyterhub',
    'ipython',
    'tox',
    'nox',
    'pre-commit',
    'buildbot-worker',
    'spack',
  ],
  ...['cupy', 'pycuda', 'pyopencl', 'tvm', 'apache-tvm', 'mpi4py', 'brian2'],
];
