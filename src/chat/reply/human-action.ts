import type { Language } from '../../text/language.ts';
import type { ChatAction } from './chat-reply.ts';
import { chatWording } from './chat-wording.ts';

/** The action that calls the persons whom the operator has named. */
export const humanAction = (reply: string, language: Language): ChatAction => ({
  kind: 'human',
  label: chatWording[language].askHuman,
  reply,
});
