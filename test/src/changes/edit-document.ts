import type { Clause, Policy } from '../../../src/policy/policy.ts';

/** An edit as somebody who revises a policy makes it; the numbers choose the place. */
export type Edit =
  | { readonly kind: 'drop' | 'reword' | 'drop-clause' | 'drop-last'; readonly at: number }
  | { readonly kind: 'add'; readonly at: number; readonly words: number }
  | { readonly kind: 'add-clause'; readonly at: number; readonly words: number }
  | { readonly kind: 'move-clause'; readonly at: number; readonly to: number };

/** What edits do to a document: the words that it loses, and those that it gains. */
export interface Effect {
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/** A part of the text and what stands in its place. */
interface Patch extends Effect {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Sentences that no policy has; each is unlike the others. */
const NEW_SENTENCES = {
  en: [
    'Zebra herds graze quietly beside the frozen harbour every winter morning.',
    'Our astronauts polish seventeen copper kettles before any launch window opens.',
    'Grandmother knits violet mittens whenever thunder rolls across distant hills.',
    'Eleven penguins rehearse a waltz beneath the lighthouse until midnight.',
  ],
  zh: [
    '斑马群每个冬日清晨都在结冰的港湾旁安静吃草。',
    '宇航员在发射窗口开启之前擦亮十七只铜壶。',
    '祖母一听见远山雷声便织起紫色毛线手套。',
    '十一只企鹅在灯塔下排练华尔兹直到午夜钟响。',
  ],
} as const;
const NEW_WORD = { en: 'promptly', zh: '尽快' } as const;

const sentencesOf = (clause: Clause): string[] => clause.sentences.map(({ at }) => clause.text.slice(...at));
const pick = <T>(list: readonly T[], at: number): T => list[at % list.length] as T;
const nothing: Effect = { removed: [], added: [] };

/** Where an edit applies: paragraphs of several whole sentences in running text, which no list and no table is. */
function paragraphs({ clauses, leftovers }: Policy, file: string): Clause[] {
  const doubled = leftovers.map(({ span }) => bare(file.slice(...span))).join('\n');
  return clauses.filter(
    (clause) =>
      clause.sentences.length > 1 &&
      clause.sentences.every(({ item, row }) => !item && !row) &&
      sentencesOf(clause).every((text) => !doubled.includes(bare(text))) &&
      sentencesOf(clause).every((text) => /[.!?。！？]["”’)）]*$/u.test(text)) &&
      clause.sentences.every(({ span, at }) => isVerbatim(file, span, clause.text.slice(...at))),
  );
}

const bare = (text: string): string => text.replace(/\s+/gu, '');
const isVerbatim = (file: string, span: readonly [number, number], text: string): boolean =>
  bare(file.slice(...span)) === bare(text);

/** A text as a paragraph behind a clause. */
const asParagraph = (text: string, file: string, { span: [, end] }: Clause): string =>
  `\n\n${text}${/^[ \t]*\n/.test(file.slice(end, end + 20)) ? '' : '\n\n'}`;

/** The patch of an edit; null where the document has no place for it. */
function patchOf(edit: Edit, policy: Policy, file: string): Patch[] {
  const { language } = policy;
  const clause = pick(paragraphs(policy, file), edit.at);
  const texts = sentencesOf(clause);
  const number = edit.at % clause.sentences.length;
  const sentence = clause.sentences[edit.kind === 'drop-last' ? clause.sentences.length - 1 : number];
  const text = sentence && clause.text.slice(...sentence.at);
  if (!sentence || !text) return [];
  const gap = language === 'zh' ? '' : ' ';
  switch (edit.kind) {
    case 'drop':
    case 'drop-last':
      return [{ from: sentence.span[0], to: sentence.span[1], text: '', removed: [text], added: [] }];
    case 'drop-clause':
      return [{ from: clause.span[0], to: clause.span[1], text: '', removed: texts, added: [] }];
    case 'reword': {
      const own = file.slice(...sentence.span);
      const middle = language === 'zh' ? own.indexOf('，') + 1 : own.indexOf(' ', Math.floor(own.length / 3));
      if (middle <= 0 || own.length < 20) return [];
      const changed = `${own.slice(0, middle)}${gap}${NEW_WORD[language]}${own.slice(middle)}`;
      return [
        { from: sentence.span[0], to: sentence.span[1], text: changed, removed: [], added: [NEW_WORD[language]] },
      ];
    }
    case 'add': {
      const fresh = pick(NEW_SENTENCES[language], edit.words);
      return [{ from: sentence.span[1], to: sentence.span[1], text: `${gap}${fresh}`, removed: [], added: [fresh] }];
    }
    case 'add-clause': {
      // A lone line behind the last clause is read as the page's furniture.
      if (clause === policy.clauses.at(-1)) return [];
      const fresh = pick(NEW_SENTENCES[language], edit.words);
      return [
        {
          from: clause.span[1],
          to: clause.span[1],
          text: asParagraph(fresh, file, clause),
          removed: [],
          added: [fresh],
        },
      ];
    }
    case 'move-clause': {
      const other = pick(paragraphs(policy, file), edit.to);
      if (other === clause) return [];
      const own = file.slice(...clause.span);
      return [
        { from: clause.span[0], to: clause.span[1], text: '', ...nothing },
        { from: other.span[1], to: other.span[1], text: asParagraph(own, file, other), ...nothing },
      ];
    }
  }
}

/** Applies edits to a document, each at a place that no other touches, and tells what they do to its sentences. */
export function editDocument(policy: Policy, file: string, edits: readonly Edit[]): { file: string } & Effect {
  const patches: Patch[] = [];
  const touched = new Set<number>();
  for (const edit of edits) {
    const made = patchOf(edit, policy, file);
    const lines = made.flatMap(({ from, to }) => clausesAt(policy, from, to));
    const isRepeated = made.some(({ added: [text = ''] }) =>
      patches.some((patch) => text.length > 10 && patch.added.includes(text)),
    );
    if (isRepeated || lines.some((clause) => touched.has(clause))) continue;
    for (const clause of lines) touched.add(clause);
    patches.push(...made);
  }
  const edited = [...patches]
    .sort((a, b) => b.from - a.from)
    .reduce((text, patch) => text.slice(0, patch.from) + patch.text + text.slice(patch.to), file);
  return {
    file: edited,
    removed: patches.flatMap(({ removed }) => removed),
    added: patches.flatMap(({ added }) => added),
  };
}

/** Numbers of the clauses that a range touches, with their neighbours. */
function clausesAt({ clauses }: Policy, from: number, to: number): number[] {
  return clauses.flatMap(({ span }, i) => (span[0] <= to && span[1] >= from ? [i - 1, i, i + 1] : []));
}
