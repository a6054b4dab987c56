import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { runNode } from './run-command.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A data folder that all tests of commands share: the first of them builds the index of the five seeds there. */
    dataDir: string;
  }
}

/** Builds the program and the development programs before any test runs them, and makes the shared data folder. */
export default async function setup(project: TestProject): Promise<() => void> {
  const { code, stderr } = await runNode([path.join('adapters', 'build', 'build.mjs'), '--tools']);
  if (code !== 0) process.stderr.write(`The tests of commands will fail: ${stderr}`);
  const dataDir = mkdtempSync(path.join(tmpdir(), 'clausewise-index-'));
  project.provide('dataDir', dataDir);
  return () => rmSync(dataDir, { recursive: true, force: true });
}
