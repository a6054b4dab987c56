// The one gate (`npm test`): format and lint, types, tests. Prints each failure where it happens and ends with one
// line, "N passed, N failed", in which format with lint counts as one check, types as one, and every test as one.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const say = (text) => process.stdout.write(`${text}\n`);

/** Runs a script of an installed package with this very Node, in whatever shell: none is used. */
function run(script, args, stdio) {
  const file = path.join(root, 'node_modules', ...script.split('/'));
  return spawnSync(process.execPath, [file, ...args], {
    cwd: root,
    stdio,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
}

/** A tool that passes or fails as a whole; what it says is printed only when it fails. */
function check(name, script, args) {
  const started = performance.now();
  const done = run(script, args, 'pipe');
  const passed = done.status === 0;
  say(`${passed ? 'passed' : 'FAILED'}  ${name} (${Math.round(performance.now() - started)} ms)`);
  if (!passed) say(done.error ? String(done.error) : `${done.stdout}${done.stderr}`.trimEnd());
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1 };
}

/** Vitest's own counts. A file that does not load, or an error outside of any test, is a failure too. */
function tests() {
  const folder = mkdtempSync(path.join(tmpdir(), 'clausewise-gate-'));
  const report = path.join(folder, 'vitest.json');
  try {
    const done = run(
      'vitest/vitest.mjs',
      ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
      'inherit',
    );
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
    const unloaded = testResults.filter(
      ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((one) => one.status === 'failed'),
    );
    for (const { name, message } of unloaded) say(`FAILED  ${path.relative(root, name)} did not run: ${message}`);
    const failed = numFailedTests + unloaded.length;
    if (done.status !== 0 && failed === 0) say('FAILED  vitest ended with an error outside of the tests; see above.');
    return { passed: numPassedTests, failed: done.status === 0 ? failed : Math.max(1, failed) };
  } catch (error) {
    say(`FAILED  vitest left no report: ${error.message}`);
    return { passed: 0, failed: 1 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const results = [
  check('format and lint', '@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.']),
  check('types', 'typescript/bin/tsc', ['--noEmit']),
  tests(),
];
const sum = (key) => results.reduce((total, result) => total + result[key], 0);
process.exitCode = sum('failed') > 0 ? 1 : 0;
say(`${sum('passed')} passed, ${sum('failed')} failed`);
