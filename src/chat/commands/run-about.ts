import type { Language } from '../../text/language.ts';
import { type ChatPart, textPart } from '../chat-reply.ts';
import { aboutWording } from './about-wording.ts';
import type { Accuracy, CommandContext, Outcome } from './command-context.ts';
import { knownProviders } from './provider-words.ts';

/** `/about`: what this is, version, index, and how exact it was when it was last measured. */
export function runAbout({ corpus, language, about }: CommandContext): Outcome {
  const words = aboutWording[language];
  const { version, indexId, indexDate, accuracy } = about;
  return {
    parts: [
      textPart(words.what(knownProviders(corpus, language))),
      item(words.version, version),
      item(words.index, indexDate ? words.indexMade(indexId, indexDate) : indexId),
      ...(accuracy ? accuracyParts(accuracy, language) : []),
    ],
  };
}

/** The figures of each set as the file has them; sets by language (their names have a space) are left to the file. */
function accuracyParts({ date, index, figures }: Accuracy, language: Language): ChatPart[] {
  const words = aboutWording[language];
  const rows = Object.entries(figures).filter(([set]) => !set.includes(' '));
  if (rows.length === 0) return [];
  return [
    textPart(words.measured(date, index), 'note'),
    ...rows.map(([set, { n, ...shares }]) => {
      const told = Object.entries(words.figures).flatMap(([key, name]) => {
        const value = shares[key];
        return value === undefined ? [] : [`${name} ${value} %`];
      });
      return item(n === undefined ? set : words.questions(set, n), told.join(' · '));
    }),
  ];
}

const item = (term: string, text: string): ChatPart => ({ kind: 'item', term, text, style: 'plain' });
