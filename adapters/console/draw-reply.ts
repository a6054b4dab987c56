import type { ChatReply } from '../../src/chat/reply/chat-reply.ts';
import { isClose } from '../../src/compose/draw/plain-text.ts';
import { printable } from '../printable.ts';
import { drawParagraph } from './draw-paragraph.ts';
import { drawPart } from './draw-part.ts';
import { followUpsOf } from './follow-ups-of.ts';
import type { Look } from './look.ts';
import { consoleWords } from './words.ts';

/** A reply as lines for a terminal, with the questions that can be asked on by their numbers. */
export function drawReply(look: Look, reply: ChatReply): string[] {
  const { parts, language } = reply;
  const lines = parts.flatMap((part, i) => [
    ...(i === 0 || isClose(parts[i - 1], part) ? [] : ['']),
    ...drawPart(look, part, language),
  ]);
  const further = followUpsOf(reply);
  if (further.length === 0) return lines;
  return [
    ...lines,
    '',
    ...drawParagraph(look, consoleWords[language].choose, { style: 'faint' }),
    ...further.flatMap((question, i) => drawParagraph(look, printable(question), { indent: 5, marker: `  ${i + 1}` })),
  ];
}
