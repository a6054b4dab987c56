import { findPatterns } from '../knowledge/find-patterns.ts';
import { isOrdinary, nameLists } from '../policy/names/name-lists.ts';
import type { Phrase } from '../policy/names/phrase.ts';
import type { KnownWords, UnknownName } from './unknown-names.ts';

/** What companies are called at the end. */
const KIND = /^(?:云|网|银行|科技|保险|证券|集团|航空|电信|电商|商城|网盘|浏览器|输入法)/u;
const MAX_NAME_LENGTH = 8;
const MAX_WORD_LENGTH = 6;
/** Words that names do not hold. */
const PARTICLE = /[的了吗呢吧我你您他她它们这那哪谁什怎么几每各某些]/u;
const BEFORE_NAMES = new Set('在用对从跟和与给把被到于由问叫让'.split(''));
const DOCUMENT = /^(?:的|)(?:隐私|)(?:政策|声明|协议|条款)/u;

/** The words of a Chinese question that stand where a name stands, and name nobody who is known. */
export function unknownNamesZh(phrase: Phrase, known: KnownWords): UnknownName[] {
  if (!phrase.tokens.some(({ han }) => han)) return [];
  const covered = coveredBy(phrase, known);
  return clausesOf(phrase).flatMap(({ from, to }) => inClause(phrase, { from, to }, covered, known));
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
  return covered;
}

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
function nameIn(phrase: Phrase, { from, to }: Range, clause: Range, known: KnownWords): UnknownName | null {
  const { tokens, words } = phrase;
  const rest = words.slice(to, Math.min(clause.to, to + MAX_WORD_LENGTH)).join('');
  const kind = KIND.exec(rest)?.[0] ?? '';
  const end = to + kind.length;
  const after = words.slice(end, Math.min(clause.to, end + MAX_WORD_LENGTH)).join('');
  const own = words.slice(from, to).join('');
  if (PARTICLE.test(own) || to - from > MAX_NAME_LENGTH) return null;
  const name = tokens
    .slice(from, end)
    .map(({ raw }) => raw)
    .join(tokens[from]?.han ? '' : ' ');
  const isFirst = from === clause.from || isFiller(phrase, clause.from, from);
  const isAsked =
    isFirst && (DOCUMENT.test(after) || nameLists().actionsHan.some((action) => after.startsWith(action)));
  if (!tokens[from]?.han) {
    const token = tokens[from];
    const isStrange = token !== undefined && !known.lexicon.has(token.key) && known.lexicon.mend(token.key) === null;
    const isName =
      isAsked || DOCUMENT.test(after) || (isStrange && own.length > 2 && BEFORE_NAMES.has(words[from - 1] ?? ''));
    return isName && own.length > 1 ? { name, isSubject: isAsked, from, to: end } : null;
  }
  const length = to - from + (kind ? 1 : 0);
  if (isAsked && length >= 2) return { name, isSubject: true, from, to: end };
  if (DOCUMENT.test(after) && to - from >= 2) return { name, isSubject: true, from, to: end };
  const isBehind = BEFORE_NAMES.has(words[from - 1] ?? '');
  if (kind && to - from >= 2 && (isBehind || isFirst)) return { name, isSubject: true, from, to: end };
  const isPlaceOf =
    isBehind && words[from - 1] === '在' && to - from >= 2 && /^(?:上|里|的|那|存|注册|买)/u.test(after);
  return isPlaceOf ? { name, isSubject: true, from, to: end } : null;
}

const FILLER =
  /^(?:请问|那么|那|如果|要是|假如|我?想知道|我?想问(?:一下|)|另外|还有|为什么|为何|关于|根据|按照|你好|您好|所以|但是|而且|听说)+$/u;

const isFiller = ({ words }: Phrase, from: number, to: number): boolean => FILLER.test(words.slice(from, to).join(''));
