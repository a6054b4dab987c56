import { DOCUMENT_QUESTIONS, type DocumentQuestion } from '../knowledge/document-questions.ts';
import type { PatternMatch } from '../patterns/pattern-matcher.ts';
import { HAN_PARTICLES, STOP_WORDS } from '../text/stop-words.ts';
import type { Token } from '../text/tokens.ts';

/** Words for the documents themselves, as stems. */
const WORDS = new Set(
  'polici privaci statement notic document provid vendor version text cloud compani file mention last date ago year old new one held hold list updat effect collect'.split(
    ' ',
  ),
);
const HAN = new Set(
  '隐私政策声明协议版本文件条款份家厂商公司年月日里中这站老新早晚旧目前最后都各别站点一共总分全哪什时候几多少',
);

/** Words that ask for changes beside those. */
const WORDS_OF_CHANGES = new Set(
  'chang recent latest differ compar claus section sinc between previous older earlier'.split(' '),
);
const MONTH =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/iu;
const HAN_OF_CHANGES = new Set('近来以自从变化改动修订条款内容上个次');

/** With more words than these, a Chinese character counting 0.4, the message asks something else about its clauses. */
const MAX_OTHER_WORDS = 1.1;
/** A word on what the clauses say asks what one policy says on it, or how several differ. */
const MAX_OTHER_WORDS_OF_CHANGES = 0.5;

/**
 * The question about the documents that a message consists of; null for one about what they say.
 * @param tokens the message without names of providers
 * @param matches of the table `document`
 */
export function documentQuestionIn(
  tokens: readonly Token[],
  matches: readonly PatternMatch[],
): DocumentQuestion | null {
  const asked = DOCUMENT_QUESTIONS.find((id) => matches.some((match) => match.id === id));
  if (!asked || asked === 'mentions') return asked ?? null;
  const ofChanges = asked === 'changes';
  const others = tokens.filter(
    ({ key, raw, han }, i) =>
      !matches.some(({ from, to }) => i >= from && i < to && to - from < 12) &&
      !/^\d+$/.test(raw) &&
      !(ofChanges && ((han ? HAN_OF_CHANGES : WORDS_OF_CHANGES).has(key) || MONTH.test(raw))) &&
      (han ? !HAN_PARTICLES.has(key) && !HAN.has(key) : !STOP_WORDS.has(key) && !WORDS.has(key)),
  );
  const weight = others.reduce((sum, { han }) => sum + (han ? 0.4 : 1), 0);
  return weight <= (ofChanges ? MAX_OTHER_WORDS_OF_CHANGES : MAX_OTHER_WORDS) ? asked : null;
}
