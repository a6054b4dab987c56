import type { PolicyResult } from '../../answerability/policy-result.ts';
import type { Span } from '../../policy/policy.ts';
import type { Question } from '../../understand/question.ts';
import { placeName } from '../names.ts';
import type { Citation } from '../reply.ts';
import { wording } from '../wording.ts';
import type { Lead } from './lead.ts';
import { questionAsked } from './question-asked.ts';
import { leadWording } from './sentence/lead-wording.ts';
import { type QuotedSentence, quotedSentences } from './sentence/quoted-sentence.ts';
import { findValue } from './values/find-value.ts';
import { findYesNo } from './yes-no/find-yes-no.ts';

/**
 * The answer in a few words, from the best sentence of the first quote: the only value of the kind asked for, or yes or no.
 * @returns null where the question asks for neither, or the sentence does not surely say it
 */
export function findLead(question: Question, result: PolicyResult, citation: Citation): Lead | null {
  const asked = questionAsked(question.text);
  if (!asked || question.types[0] === 'reason') return null;
  const sentences = quotedSentences(result, citation);
  const found = findValue(asked, question.language, sentences) ?? findYesNo(asked, question.language, sentences);
  if (!found) return null;
  const { sentence } = found;
  const { jurisdictions } = citation;
  const isForOthers = jurisdictions.length > 0 && !jurisdictions.some((id) => question.jurisdictions.includes(id));
  const { language } = question;
  const places = jurisdictions.map((id) => placeName(id, language)).join(wording[language].listSeparator);
  return {
    text: isForOthers ? leadWording[language].only(places, found.text) : found.text,
    citation: citation.marker,
    span: spanInFile(sentence, found.words),
    words: moved(found.words, sentence.at),
    translatedWords: found.translatedWords && moved(found.translatedWords, sentence.translation?.at ?? 0),
  };
}

const moved = ([from, to]: Span, by: number): Span => [from + by, to + by];

/** Offsets into the file: the layout may interrupt a sentence, and then its offsets are those of the whole. */
const spanInFile = ({ span, text }: QuotedSentence, words: Span): Span =>
  span[1] - span[0] === text.length ? moved(words, span[0]) : span;
