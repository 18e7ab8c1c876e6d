// Puts the packages of package.json among the classes: what the screens serve, and what their tests use.
// Usage: node assets.mjs <target folder>. Goes to the registry only when a package is missing or of another version.
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const target = process.argv[2];
const home = join(target, 'web');
const lib = join(target, 'classes/static/assets/lib');
const manifest = join(import.meta.dirname ?? dirname(process.argv[1]), 'package.json');

const files = {
  '@digital-go-jp/design-tokens/dist/tokens-simple.css': join(lib, 'tokens.css'),
  '@digital-go-jp/design-tokens/LICENSE': join(lib, 'tokens.LICENSE'),
  'htmx.org/dist/htmx.min.js': join(lib, 'htmx.js'),
  'htmx.org/LICENSE': join(lib, 'htmx.LICENSE'),
  'uplot/dist/uPlot.esm.js': join(lib, 'uplot.js'),
  'uplot/dist/uPlot.min.css': join(lib, 'uplot.css'),
  'uplot/LICENSE': join(lib, 'uplot.LICENSE'),
  'axe-core/axe.min.js': join(target, 'test-classes/axe.js'),
};

const read = (file) => JSON.parse(readFileSync(file, 'utf8'));
const installed = (name, version) => {
  const file = join(home, 'node_modules', name, 'package.json');
  return existsSync(file) && read(file).version === version;
};
const copy = (from, to) => {
  mkdirSync(dirname(to), { recursive: true });
  copyFileSync(from, to);
};

const { dependencies, devDependencies } = read(manifest);
if (!Object.entries({ ...dependencies, ...devDependencies }).every(([name, version]) => installed(name, version))) {
  copy(manifest, join(home, 'package.json'));
  const flags = ['--no-package-lock', '--no-audit', '--no-fund', '--ignore-scripts', '--prefer-offline', '--silent'];
  execFileSync('npm', ['install', ...flags], { cwd: home, stdio: 'inherit' });
}
Object.entries(files).forEach(([from, to]) => copy(join(home, 'node_modules', from), to));
