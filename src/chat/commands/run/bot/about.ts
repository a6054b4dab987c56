import type { Language } from '../../../../text/language.ts';
import { type ChatPart, textPart } from '../../../reply/chat-reply.ts';
import type { Accuracy, CommandContext, Outcome } from '../../command-context.ts';
import { knownProviders } from '../../provider-words.ts';
import { aboutWording } from './about-wording.ts';

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

/** The figures of the file; a set or a figure that is not in it is left out. */
function accuracyParts({ date, index, figures }: Accuracy, language: Language): ChatPart[] {
  const words = aboutWording[language];
  const rows = Object.entries(words.sets).flatMap(([set, name]) => {
    const { n, ...shares } = figures[set] ?? {};
    const lines = Object.entries(words.figures).flatMap(([key, title]) =>
      shares[key] === undefined ? [] : [`${title} ${shares[key]} %`],
    );
    return lines.length > 0 ? [item(n === undefined ? name : words.questions(name, n), lines.join(' · '))] : [];
  });
  return rows.length > 0 ? [textPart(words.measured(date.slice(0, 10), index), 'note'), ...rows] : [];
}

const item = (term: string, text: string): ChatPart => ({ kind: 'item', term, text, style: 'plain' });
