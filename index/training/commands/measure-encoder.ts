import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import * as v from 'valibot';
import { readEncoder } from '../../../src/encoder/read-encoder.ts';
import { createNameMask } from '../../../src/policy/mask-names.ts';
import { readCatalogue } from '../../catalogue/catalogue.ts';
import { hitRates } from '../encoder/cross-validate.ts';
import { loadPolicies, type MaterialKind } from '../encoder/load-policies.ts';
import { type HitTable, measureRanking } from '../encoder/measure-ranking.ts';
import { overlaps } from '../encoder/overlaps.ts';
import type { PolicyMaterial } from '../encoder/policy-material.ts';

const Gold = v.object({
  question: v.optional(v.string(), ''),
  lang: v.string(),
  answers: v.optional(v.array(v.object({ doc: v.string(), quote: v.string() })), []),
});
type Gold = v.InferOutput<typeof Gold>;

interface Options {
  readonly seeds: string;
  readonly kind: MaterialKind;
}

const MODEL = 'src/models/encoder.bin';

/**
 * Prints how often the encoder puts a right sentence first and among three, for questions with the words that answer them.
 * @returns the exit code: 0, or 2 for options that it does not have
 */
export async function main(args: readonly string[]): Promise<number> {
  const command = new Command('measure-encoder')
    .description('Measure the encoder in src/models/ on questions that it was not trained on.')
    .option('--seeds <folder>', 'the policies that are asked about', 'seeds')
    .option('--kind <kind>', 'annotations: with them; none: as if nobody had prepared the policies', 'annotations')
    .argument('<files...>', 'question files, a JSON object a line')
    .exitOverride()
    .showHelpAfterError('(--help shows the options)')
    .action(measure);
  try {
    await command.parseAsync(args, { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    throw error;
  }
}

function measure(files: readonly string[], { seeds, kind }: Options): void {
  const model = readEncoder(new Uint8Array(readFileSync(MODEL)).buffer);
  const policies = loadPolicies(seeds, kind);
  const masks = readCatalogue(seeds).seeds.map(({ record }) => createNameMask(record));
  const mask = (text: string): string => masks.reduce((masked, one) => one(masked), text);
  const table: HitTable = new Map();
  const gold = files.flatMap((file) => readFileSync(file, 'utf8').split('\n').filter(Boolean));
  for (const questions of groupByPolicies(
    gold.map((line) => v.parse(Gold, JSON.parse(line))),
    policies,
  )) {
    const material = joinMaterial(questions.policies);
    const answered = questions.gold.map(({ question, lang, answers }) => ({
      text: mask(question),
      language: lang,
      answers: material.sentences.flatMap((text, s) =>
        answers.some(({ quote }) => overlaps(text, mask(quote))) ? [s] : [],
      ),
    }));
    const found = answered.filter(({ answers }) => answers.length > 0);
    measureRanking(model, material, found, kind === 'none' ? 'plain' : 'annotated', table);
  }
  for (const [way, [first, amongThree]] of Object.entries(hitRates(table)))
    process.stdout.write(`${way}: ${first} / ${amongThree} of ${table.get(way)?.questions}\n`);
}

/** Questions name a policy by its file, or by the first digits of the name that the file came under. */
const NUMBERED = ['alibaba-cloud-intl', 'alibaba-cloud-cn', 'aws', 'huawei-cloud', 'kingsoft-cloud'];

const isAsked = ({ id, file }: PolicyMaterial, { answers }: Gold): boolean =>
  answers.some(({ doc }) => doc === file || NUMBERED[Number(doc.slice(0, 3))] === id);

/** Questions on the same policies. */
interface Group {
  readonly policies: readonly PolicyMaterial[];
  readonly gold: Gold[];
}

function groupByPolicies(gold: readonly Gold[], policies: readonly PolicyMaterial[]): Group[] {
  const groups = new Map<string, Group>();
  for (const question of gold) {
    const asked = policies.filter((policy) => isAsked(policy, question));
    if (asked.length === 0) continue;
    const key = asked.map(({ id }) => id).join();
    const group = groups.get(key) ?? { policies: asked, gold: [] };
    group.gold.push(question);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** Several policies as one, for a question on all of them. */
function joinMaterial(policies: readonly PolicyMaterial[]): PolicyMaterial {
  const counts = policies.map(({ sentences }) => sentences.length);
  const shifts = counts.map((_, i) => counts.slice(0, i).reduce((sum, count) => sum + count, 0));
  return {
    id: policies.map(({ id }) => id).join(),
    file: '',
    lexicon: false,
    language: policies[0]?.language ?? '',
    sentences: policies.flatMap(({ sentences }) => sentences),
    contexts: policies.flatMap(({ contexts }) => contexts),
    clauses: policies.flatMap(({ clauses }) => clauses),
    translations: policies.flatMap(({ translations }) => translations),
    questions: policies.flatMap(({ questions }, i) =>
      questions.map((question) => ({ ...question, answers: question.answers.map((s) => s + (shifts[i] ?? 0)) })),
    ),
    open: policies.flatMap(({ open }) => open),
  };
}
