import type { ChatPart } from '../../../reply/chat-reply.ts';
import type { CommandContext, Outcome } from '../../command-context.ts';
import { refusalFor } from './settings.ts';
import { settingsParts } from './settings-parts.ts';
import { settingsWords } from './settings-words.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** `/admin status`: what holds in the channel and why, and how old the index is that it is answered from. */
export async function runStatus(context: CommandContext): Promise<Outcome> {
  const { settings, corpus, language, about, now } = context;
  const refusal = await refusalFor(context);
  if (refusal) return refusal;
  const words = settingsWords[language];
  const { indexId, indexDate, version } = about;
  const days = indexDate === null ? 0 : Math.max(0, Math.floor((now - Date.parse(indexDate)) / DAY_MS));
  return {
    parts: [
      ...settingsParts(await settings.resolve(), corpus, language),
      item(words.policies, String(corpus.policies.length)),
      item(words.index, indexDate === null ? indexId : words.indexAge(indexId, indexDate, days)),
      item(words.version, version),
    ],
  };
}

const item = (term: string, text: string): ChatPart => ({ kind: 'item', term, text, style: 'plain' });
