import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readCatalogue } from '../../index/catalogue/catalogue.ts';
import { createRandom } from '../../index/training/encoder/random.ts';
import { TRAINING_POLICIES } from '../../index/training/load-training-policies.ts';
import { nameOf } from './name-of.ts';

/** A policy that others are made from: its lines above the first heading, and its sections. */
interface Source {
  /** Layout and language: sections are exchanged among policies of the same kind only. */
  readonly kind: string;
  readonly names: RegExp;
  readonly opening: string;
  readonly sections: readonly string[];
}

/** First line of a section in Markdown, in an English and in a Chinese text. */
const HEADINGS: Readonly<Record<string, RegExp>> = {
  '.md en': /^(?=##? )/m,
  '.txt en': /\n\n(?=[A-Z0-9][^\n.!?:;]{2,60}\n)/,
  '.txt zh': /\n(?=(?:第?[一二三四五六七八九十]{1,3}[、章条]|\d{1,2}[、.] ?\S)[^\n。]{2,30}\n)/,
};

/** Words that mean much the same; a policy uses one of each, so that no two share all their words. */
const WORDINGS = [
  ['customers', 'subscribers', 'members', 'clients'],
  ['service', 'platform', 'offering'],
  ['account', 'profile', 'membership'],
  ['keep', 'retain', 'store', 'hold'],
  ['delete', 'erase', 'remove'],
  ['collect', 'gather', 'receive'],
  ['用户', '会员', '客户'],
  ['保存', '留存', '保留'],
  ['删除', '清除'],
  ['收集', '采集', '获取'],
] as const;

/** Share of the sections that come from other policies. */
const FOREIGN = 0.5;

/**
 * Writes policies that differ from each other in provider, sections, order of their lines, figures and wording, made from the
 * training policies. The same numbers give the same texts.
 * @returns the folder
 */
export function generatePolicies(dir: string, from: number, to: number): string {
  mkdirSync(dir, { recursive: true });
  const sources = readSources();
  for (let i = from; i < to; i++) {
    const source = sources[i % sources.length] as Source;
    const text = generate(source, sources, nameOf(i), createRandom(i + 1));
    writeFileSync(path.join(dir, `${nameOf(i)}${source.kind.slice(0, source.kind.indexOf(' '))}`), text);
  }
  return dir;
}

function readSources(): Source[] {
  return readCatalogue(TRAINING_POLICIES).seeds.flatMap(({ record }) => {
    const kind = `${path.extname(record.file)} ${record.language}`;
    const text = readFileSync(path.join(TRAINING_POLICIES, record.file), 'utf8');
    const [opening = '', ...sections] = text.split(HEADINGS[kind] ?? /\n\n/);
    const names = [record.names.en, record.names.zh, ...record.aliases].sort((a, b) => b.length - a.length);
    return [{ kind, names: new RegExp(names.join('|'), 'giu'), opening, sections }];
  });
}

function generate(source: Source, sources: readonly Source[], name: string, random: () => number): string {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const alike = sources.filter(({ kind, sections }) => kind === source.kind && sections.length > 1);
  const sections = source.sections.map((own) => {
    const other = random() < FOREIGN ? pick(alike) : null;
    const text = (other ? pick(other.sections) : own).replace((other ?? source).names, name);
    return reorder(text, random);
  });
  const separator = source.kind.startsWith('.md') ? '' : '\n\n';
  let text = [source.opening.replace(source.names, name), ...sections].join(separator);
  for (const wording of WORDINGS) {
    const chosen = pick(wording);
    text = text.replace(
      new RegExp(wording.map((word) => (/^[a-z]/.test(word) ? `\\b${word}\\b` : word)).join('|'), 'g'),
      chosen,
    );
  }
  return text.replace(/(?<![\d.,:/-])\d{2}(?![\d.,:/-])/g, (figure) =>
    String(2 + Math.floor(Number(figure) * (0.5 + random()))),
  );
}

/** Exchanges neighbouring lines below the heading. */
function reorder(section: string, random: () => number): string {
  const [heading = '', ...lines] = section.split('\n');
  for (let i = 0; i + 1 < lines.length; i++) {
    const [one, next] = [lines[i] ?? '', lines[i + 1] ?? ''];
    if (one.length > 40 && next.length > 40 && !/^\d/.test(one) && random() < 0.3)
      [lines[i], lines[i + 1]] = [next, one];
  }
  return [heading, ...lines].join('\n');
}
