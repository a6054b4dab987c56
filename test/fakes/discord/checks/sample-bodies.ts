import type { MessageState } from '../types/fake-discord.ts';
import type { CheckContext } from './check-body.ts';

export const MUTE = { parse: [], replied_user: true };

export const V2 = 1 << 15;

export const say = (more: object) => ({ allowed_mentions: MUTE, ...more });

export const row = (...components: object[]) => ({ type: 1, components });

export const button = (id: string, more: object = {}) => ({ type: 2, style: 2, label: id, custom_id: id, ...more });

export const text = (content: string) => ({ type: 10, content });

export const container = (...components: object[]) => ({ type: 17, components });

export const select = (more: object) => ({ type: 3, custom_id: 's', options: [{ label: 'a', value: 'a' }], ...more });

export const many = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

export const before = (more: Partial<MessageState>): CheckContext => ({
  before: { content: '', embeds: [], components: [], flags: 0, allowedMentions: MUTE, ...more },
});
