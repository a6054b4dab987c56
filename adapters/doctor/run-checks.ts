import { findSettings } from '../environment.ts';
import { checkAnswer } from './check-answer.ts';
import { checkNode } from './check-node.ts';
import { platformChecks } from './check-platforms.ts';
import { checkPolicies } from './check-policies.ts';
import { checkSettings } from './check-settings.ts';
import { checkState } from './check-state.ts';
import { type Diagnosis, isIll } from './diagnosis.ts';
import { hideSecrets } from './hide-secrets.ts';

/** What is examined. */
export interface ExamineOptions {
  /** The seeds folder, where it is not that of the settings. */
  readonly seeds?: string | undefined;
  /** Makes no request. */
  readonly isOffline: boolean;
}

/** Looks at everything that the bot needs, in the order in which it needs it. No check keeps another from being made. */
export async function* examine({ seeds, isOffline }: ExamineOptions): AsyncGenerator<Diagnosis> {
  const found = findSettings();
  const { env } = found;
  const hide = hideSecrets(env);
  const folders = { seedsDir: seeds ?? env.SEEDS_DIR, dataDir: env.DATA_DIR };
  const platforms = platformChecks(found, isOffline);
  const steps: readonly Step[] = [
    { check: 'node', run: () => [checkNode()] },
    { check: 'settings', run: () => checkSettings(found) },
    { check: 'policies', run: () => examineCorpus(folders) },
    { check: 'state', run: async () => [await checkState(found, folders.dataDir)] },
  ];
  for (const step of steps) yield* (await runStep(step)).map(hide);
  // After what keeps the processor busy, or an answer that is there would seem to be late.
  const asked = platforms.map(({ name, examine: run }) => runStep({ check: name, run }));
  for (const diagnoses of asked) yield* (await diagnoses).map(hide);
}

/** A check, or some that need each other. */
interface Step {
  readonly check: string;
  readonly run: () => readonly Diagnosis[] | Promise<readonly Diagnosis[]>;
}

async function examineCorpus(folders: { seedsDir: string; dataDir: string }): Promise<readonly Diagnosis[]> {
  const { diagnoses, loaded } = await checkPolicies(folders);
  if (!loaded) return diagnoses;
  return [...diagnoses, ...(await runStep({ check: 'answer', run: () => [checkAnswer(loaded)] }))];
}

async function runStep({ check, run }: Step): Promise<readonly Diagnosis[]> {
  try {
    return await run();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return [isIll(check, 'problem', `Cannot examine ${check}: ${message}. Please report this with what you typed.`)];
  }
}
