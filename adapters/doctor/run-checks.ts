import { type Diagnosis, issueDiagnosis } from '../diagnosis.ts';
import { findSettings } from '../project/environment.ts';
import { checkAnswer } from './check-answer.ts';
import { checkNode } from './check-node.ts';
import { checkPolicies } from './check-policies.ts';
import { checkSettings } from './check-settings.ts';
import { checkState } from './check-state.ts';
import { hideSecrets } from './hide-secrets.ts';
import { platformChecks } from './platform-checks.ts';

/** What is checked, and how. */
export interface RunChecksOptions {
  /** The seeds folder; that of the settings by default. */
  readonly seeds?: string | undefined;
  /** Makes no request to a platform. */
  readonly isOffline: boolean;
}

/** Checks everything that the bot needs, in the order in which it needs it. A check that fails does not prevent the others. */
export async function* runChecks({ seeds, isOffline }: RunChecksOptions): AsyncGenerator<Diagnosis> {
  const found = findSettings();
  const { env } = found;
  const hide = hideSecrets(env);
  const folders = { seedsDir: seeds ?? env.SEEDS_DIR, dataDir: env.DATA_DIR };
  const localChecks: readonly Check[] = [
    { name: 'node', run: () => [checkNode()] },
    { name: 'settings', run: () => checkSettings(found) },
    { name: 'policies', run: () => checkCorpus(folders) },
    { name: 'state', run: async () => [await checkState(found, folders.dataDir)] },
  ];
  for (const check of localChecks) yield* (await runCheck(check)).map(hide);
  // The platforms only now: while the checks above keep the processor busy, their responses would seem late.
  const pending = platformChecks(found, isOffline).map(runCheck);
  for (const diagnoses of pending) yield* (await diagnoses).map(hide);
}

/** One check, or several that depend on each other. */
interface Check {
  readonly name: string;
  readonly run: () => readonly Diagnosis[] | Promise<readonly Diagnosis[]>;
}

async function checkCorpus(folders: { seedsDir: string; dataDir: string }): Promise<readonly Diagnosis[]> {
  const { diagnoses, loaded } = await checkPolicies(folders);
  if (!loaded) return diagnoses;
  return [...diagnoses, ...(await runCheck({ name: 'answer', run: () => [checkAnswer(loaded)] }))];
}

/** Runs a check; an unexpected error becomes its diagnosis. */
async function runCheck({ name, run }: Check): Promise<readonly Diagnosis[]> {
  try {
    return await run();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const line = `Cannot examine ${name}: ${message}. Please report this with what you typed.`;
    return [issueDiagnosis(name, 'problem', line)];
  }
}
