import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'vitest';
import { openIndex } from '../../../index/open-index.ts';
import { route } from '../../../src/engine/route.ts';
import { openCorpus } from '../../../src/retrieve/corpus.ts';
import { understand } from '../../../src/understand/understand.ts';
import { POLICY, seedsFolder } from '../../support/seeds-folder.ts';
import { fivePolicies, testDataDir, trainingPolicies } from '../five-policies.ts';
import { HELD, HELD_FILES, HELD_UNSEEN, NO_NAME, NOBODY, NOT_HELD, NOT_HELD_UNSEEN } from './name-questions.ts';

const W = path.resolve('.');
const lines = (f: string) =>
  readFileSync(f, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((l) => JSON.parse(l));
const qs = (o: any): string[] =>
  (o.turns ? o.turns.map((t: any) => t.question) : [o.q ?? o.question ?? o.command]).filter(Boolean);

test('measure', { timeout: 600000 }, async () => {
  const five = await fivePolicies();
  const training = await trainingPolicies();
  const out: string[] = [];
  const count = (label: string, corpus: any, texts: string[]) => {
    let bad = 0;
    for (const t of texts) {
      const q = understand(t, corpus);
      if (q.providers.unknown.length && !q.providers.ids.length) {
        bad++;
        out.push(`${label}\t${q.providers.unknown.join('+')}\t${t}`);
      }
    }
    out.push(`== ${label} ${bad} of ${texts.length} = ${((100 * bad) / texts.length).toFixed(2)} %`);
  };
  for (const dir of ['test/eval/questions', 'test/eval/development', 'index/training/questions'])
    count(
      dir,
      five,
      readdirSync(dir)
        .filter((f) => f.endsWith('.jsonl'))
        .flatMap((f) => lines(path.join(W, dir, f)).flatMap(qs)),
    );
  const dir = 'index/training/policies';
  count(
    dir,
    training,
    readdirSync(dir)
      .filter((f) => f.endsWith('.jsonl'))
      .flatMap((f) => lines(path.join(W, dir, f)).flatMap(qs)),
  );
  count('NOBODY', five, [...NOBODY, ...NO_NAME]);
  const folder = await openIndex({
    seedsDir: seedsFolder(Object.fromEntries(HELD_FILES.map((f) => [f, POLICY]))),
    dataDir: testDataDir(),
  });
  const words = openCorpus(folder.policies, folder.texts);
  for (const [label, list] of [
    ['NOT_HELD', NOT_HELD],
    ...(process.env['UNSEEN'] ? [['NOT_HELD_UNSEEN', NOT_HELD_UNSEEN] as const] : []),
  ] as const)
    for (const [name, corpus] of [
      ['five', five],
      ['words', words],
    ] as const) {
      let good = 0;
      for (const t of list) {
        const r = route(corpus, understand(t, corpus));
        if (r.kind === 'nothing' && r.reason === 'unknown-provider') good++;
        else
          out.push(
            `${label} ${name}\tMISSED ${JSON.stringify(r.kind === 'nothing' ? r.reason : r.kind)} ${understand(t, corpus).providers.ids}\t${t}`,
          );
      }
      out.push(`== ${label} ${name} ${good} of ${list.length}`);
    }
  for (const [label, list] of [
    ['HELD', HELD],
    ...(process.env['UNSEEN'] ? [['HELD_UNSEEN', HELD_UNSEEN] as const] : []),
  ] as const) {
    let good = 0;
    for (const [t, id] of list) {
      const p = understand(t, words).providers;
      if (p.ids.join() === id) good++;
      else out.push(`${label}\tWRONG ${p.ids} / ${p.unknown}\t${t}`);
    }
    out.push(`== ${label} ${good} of ${list.length}`);
  }
  for (const t of [...NO_NAME, ...NOBODY]) {
    const p = understand(t, words).providers;
    if (p.ids.length + p.unknown.length) out.push(`NO_NAME\t${p.ids} / ${p.unknown}\t${t}`);
  }
  writeFileSync('/tmp/nm/measure.txt', out.join('\n'));
});
