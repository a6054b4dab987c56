import type { ProviderNames } from '../names.ts';
import type { ReplyContent } from '../reply.ts';
import { wording } from '../wording.ts';
import { drawBody } from './draw-body.ts';
import type { DrawnPart } from './drawn-part.ts';
import { plainText } from './plain-text.ts';

/**
 * The text of a reply: its body as plain text. Where nothing is answered the question that is best asked next follows; behind
 * an answer it would only make the text longer, and platforms offer it as a button.
 */
export function renderReply(content: ReplyContent, names: ProviderNames): string {
  const { body, language, suggestions } = content;
  const isAnswer = content.citations.length > 0;
  const offers = !isAnswer && body.some(({ kind }) => kind === 'suggestions') && suggestions.length > 0;
  const offer = `${wording[language].suggestions} ${suggestions[0]}`;
  const tail: DrawnPart[] = offers ? [{ kind: 'text', role: 'note', text: offer }] : [];
  return plainText(
    { parts: [...drawBody(content, names), ...tail], language },
    {
      contactSources: content.kind === 'contacts',
    },
  );
}
