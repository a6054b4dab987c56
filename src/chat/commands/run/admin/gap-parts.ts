import type { Corpus } from '../../../../retrieve/corpus.ts';
import type { Language } from '../../../../text/language.ts';
import type { ChatPart } from '../../../reply/chat-reply.ts';
import type { Gap } from '../../../tallies/group-gaps.ts';
import { adminWording } from './admin-wording.ts';
import { clausePlace, formatPlace } from './clause-place.ts';
import { gapNames } from './gap-names.ts';

/** At most this many questions and reasons are shown of a gap. */
const MAX_WORDS_SHOWN = 3;

/** Gaps as parts of a reply, one each: how often, topic and provider, outcome, and where the nearest clauses stand. */
export const gapParts = (gaps: readonly Gap[], corpus: Corpus, language: Language): ChatPart[] =>
  gaps.map((gap) => gapPart(gap, corpus, language));

function gapPart(gap: Gap, corpus: Corpus, language: Language): ChatPart {
  const words = adminWording[language];
  const { topic, provider, kind } = gapNames(gap, language, corpus);
  const places = gap.clauses.flatMap(({ clause }) => {
    const place = clausePlace(corpus, clause);
    return place ? [formatPlace(place)] : [];
  });
  const reasons = gap.reasons.slice(0, MAX_WORDS_SHOWN).map(({ reason, times }) => `“${reason}” (${times})`);
  const questions = gap.questions.slice(0, MAX_WORDS_SHOWN).map(({ text }) => `“${text}”`);
  const said = [
    kind,
    ...(places.length > 0 ? [words.nearest(places.join('; '))] : []),
    ...(reasons.length > 0 ? [words.reasons(reasons.join(words.separator))] : []),
    ...(questions.length > 0 ? [words.askedAs(questions.join(words.separator))] : []),
  ];
  const term = `${words.times(gap.times)} ${topic} · ${provider}`;
  return { kind: 'item', term, text: said.join(' · '), style: 'plain' };
}
