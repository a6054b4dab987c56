import { findPatterns } from '../knowledge/find-patterns.ts';
import { isOrdinary, nameLists } from '../policy/names/name-lists.ts';
import type { Phrase } from '../policy/names/phrase.ts';
import type { Token } from '../text/tokens.ts';
import type { KnownWords, UnknownName } from './unknown-names.ts';

/** What companies are called at the end. */
const KIND = /^(?:云|网|银行|科技|保险|证券|集团|航空|电信|电商|商城|网盘|浏览器|输入法)/u;
const MAX_NAME_LENGTH = 12;
/** A Chinese name without what kind of company it is. */
const MAX_HAN_LENGTH = 5;
const MAX_WORD_LENGTH = 6;
/** Words that names do not hold. */
const PARTICLE =
  /[的了吗呢吧我你您他她它们这那哪谁什怎么几每各某些完时唔最啥删买贵冇]|[员者人商方主师官码器费率期式性权件]$/u;
/** What letters stand for is rarely somebody. */
const ACRONYM = /^[A-Z0-9]{2,5}$/;
const BEFORE_NAMES = new Set('在用对从跟和与给把被到于由问叫让'.split(''));
const DOCUMENT = /^(?:的|)(?:隐私|)(?:政策|声明|协议|条款)/u;

/** The words of a Chinese question that stand where a name stands, and name nobody who is known. */
export function unknownNamesZh(phrase: Phrase, known: KnownWords): UnknownName[] {
  if (!phrase.tokens.some(({ han }) => han)) return [];
  const covered = coveredBy(phrase, known);
  return clausesOf(phrase).flatMap((clause) => {
    const found = inClause(phrase, clause, covered, known);
    return found.length > 0 ? found : kindIn(phrase, clause, known);
  });
}

let segmenter: Intl.Segmenter | undefined;

/** Chinese words of two characters or more that a dictionary has. */
function dictionaryWords(tokens: readonly Token[]): Range[] {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  const text = tokens.map(({ raw, han }) => (han ? raw : ` ${raw} `)).join('');
  const tokenAt = tokens.flatMap(({ raw, han }, i) => new Array<number>(han ? raw.length : raw.length + 2).fill(i));
  return [...segmenter.segment(text)].flatMap(({ segment, index }) => {
    const from = tokenAt[index];
    const to = (tokenAt[index + segment.length - 1] ?? -1) + 1;
    return from !== undefined && to - from > 1 && tokens[from]?.han ? [{ from, to }] : [];
  });
}

interface Range {
  readonly from: number;
  readonly to: number;
}

function clausesOf({ tokens, starts }: Phrase): Range[] {
  const begins = tokens.flatMap((_, i) => (starts[i] ? [i] : []));
  return begins.map((from, i) => ({ from, to: begins[i + 1] ?? tokens.length }));
}

/** Which tokens belong to a word that is known: of the tables, of the lists of words, or a known name. */
function coveredBy({ tokens, words }: Phrase, known: KnownWords): boolean[] {
  const covered = tokens.map((token, i) => known.isTaken(i) || (!token.han && isOrdinary(token)));
  const { ordinaryHan } = nameLists();
  for (let from = 0; from < tokens.length; from++) {
    for (let to = Math.min(tokens.length, from + MAX_WORD_LENGTH); to > from; to--) {
      if (!ordinaryHan.has(words.slice(from, to).join(''))) continue;
      for (let i = from; i < to; i++) covered[i] = true;
      break;
    }
  }
  const tables = findPatterns(tokens, 'concept', 'asked', 'place', 'law', 'frame', 'type', 'detail', 'scope', 'talk');
  for (const matches of Object.values(tables))
    for (const { from, to } of matches)
      if (to - from <= MAX_WORD_LENGTH) for (let i = from; i < to; i++) covered[i] = true;
  if (tokens.every(({ han }, i) => !han || covered[i])) return covered;
  for (const { from, to } of dictionaryWords(tokens)) for (let i = from; i < to; i++) covered[i] = true;
  return covered;
}

/** A company of words that a dictionary has: "坚果云", "网银科技". */
const COMPANY =
  /(?:^|[在到用于问])(?<own>\p{Script=Han}{2,4}?)(?<kind>云|网盘|科技|银行|集团|航空|保险|证券)(?=里|上|的|那|会|能|可以|是否|有没有|怎么|如何|收集|$)/u;

function kindIn({ words, tokens }: Phrase, clause: Range, known: KnownWords): UnknownName[] {
  if (tokens.slice(clause.from, clause.to).some(({ han }, i) => !han || known.isTaken(clause.from + i))) return [];
  const text = words.slice(clause.from, clause.to).join('').replace(FILLER_START, '');
  const { own = '', kind = '' } = COMPANY.exec(text)?.groups ?? {};
  if (!own || PARTICLE.test(own) || isOrdinaryHan(own)) return [];
  const from = clause.to - text.length + text.indexOf(own + kind);
  return [{ name: own + kind, isSubject: true, from, to: from + own.length + kind.length }];
}

/** Whether a text holds an ordinary word of two characters or more: "手机银行", "公有云". */
const isOrdinaryHan = (text: string): boolean =>
  [...nameLists().ordinaryHan].some((word) => word.length > 1 && text.includes(word));

function inClause(phrase: Phrase, clause: Range, covered: readonly boolean[], known: KnownWords): UnknownName[] {
  const found: UnknownName[] = [];
  for (let from = clause.from; from < clause.to; from++) {
    if (covered[from]) continue;
    let to = from;
    while (
      to < clause.to &&
      !covered[to] &&
      phrase.tokens[to]?.han === phrase.tokens[from]?.han &&
      !isActionAt(phrase, to, from)
    )
      to++;
    const one = to > from ? nameIn(phrase, { from, to }, clause, known) : null;
    if (one) found.push(one);
    from = Math.max(from, to - 1);
  }
  return found;
}

const isActionAt = ({ words }: Phrase, at: number, from: number): boolean =>
  at > from &&
  nameLists().actionsHan.some((action) =>
    action.length > 1 ? words.slice(at, at + action.length).join('') === action : words[at] === action,
  );

/** The name that a run of unknown words is; null where it is none. */
function nameIn(phrase: Phrase, run: Range, clause: Range, known: KnownWords): UnknownName | null {
  const { tokens, words } = phrase;
  const follows = (at: number) => words.slice(at, Math.min(clause.to, at + MAX_WORD_LENGTH)).join('');
  const kind = KIND.exec(follows(run.to))?.[0] ?? '';
  const to = run.to + kind.length;
  const from = beginOf(phrase, run.from, clause.from);
  const own = words.slice(run.from, run.to).join('');
  if (PARTICLE.test(own) || own.length > MAX_NAME_LENGTH) return null;
  const name = tokens.slice(from, to).map(({ raw }) => raw);
  const isHan = tokens[run.from]?.han === true;
  const isFirst = from === clause.from || isFiller(phrase, clause.from, from);
  const isOf = DOCUMENT.test(follows(to));
  const isAsked = isFirst && (isOf || startsAction(follows(to)));
  const before = words[from - 1] ?? '';
  const isBehind = BEFORE_NAMES.has(before);
  const found = (isSubject: boolean): UnknownName => ({ name: name.join(isHan ? '' : ' '), isSubject, from, to });
  if (!isHan) {
    if (own.length < 2 || !(isAsked || isOf || (own.length > 2 && isBehind && isStrange(phrase, run.from, known))))
      return null;
    if (ACRONYM.test(tokens[run.from]?.raw ?? '') && !isOf && !/^(?:会|收集|出售)/u.test(follows(to))) return null;
    return found(isAsked || isOf);
  }
  if (own.length + (kind ? 1 : 0) < 2 || (!kind && own.length > MAX_HAN_LENGTH)) return null;
  if (isAsked || isOf) return found(true);
  if (own.length < 2) return null;
  const isThere = before === '在' && /^(?:上|里|的|那|存|注册|买)/u.test(follows(to));
  return isThere || (kind && (isBehind || isFirst)) ? found(true) : null;
}

/** A name may begin with a word as "小" or "三", which says nothing alone. */
function beginOf({ words }: Phrase, at: number, first: number): number {
  let from = at;
  while (from > first && BEGINNINGS.has(words[from - 1] ?? '')) from--;
  return from;
}

const BEGINNINGS = new Set('小大新老天一二三四五六七八九十两多好长高中'.split(''));
/** Whether a text begins with what somebody does; words that follow other things as well do not count. */
const startsAction = (text: string): boolean =>
  nameLists().actionsHan.some(
    (action) => text.startsWith(action) && (action.length > 1 || /[会能卖把将]/u.test(action)),
  );

function isStrange({ tokens }: Phrase, at: number, { lexicon }: KnownWords): boolean {
  const token = tokens[at];
  return token !== undefined && !lexicon.has(token.key) && lexicon.mend(token.key) === null;
}

const FILLER_START =
  /^(?:请问|那么|那|如果|要是|假如|我?想知道|我?想问(?:一下|)|另外|还有|为什么|为何|关于|根据|按照|你好|您好|所以|但是|而且|听说)+/u;
const FILLER =
  /^(?:请问|那么|那|如果|要是|假如|我?想知道|我?想问(?:一下|)|另外|还有|为什么|为何|关于|根据|按照|你好|您好|所以|但是|而且|听说)+$/u;

/** Whether words only lead to a question. */
export const isFiller = ({ words }: Phrase, from: number, to: number): boolean =>
  FILLER.test(words.slice(from, to).join(''));
