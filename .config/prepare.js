// Builds what is installed from the repository itself: npm install git+…, with or without --global, and npm ci in a clone.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

// Of a clone that it installs globally, npm installs nothing that building needs, and says so to the commands it runs only as a setting.
if (!existsSync('node_modules/esbuild')) {
  const install = ['ci', '--global=false', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund'];
  execFileSync('npm', install, { stdio: 'inherit' });
}
execFileSync('node', ['.config/build.js'], { stdio: 'inherit' });
