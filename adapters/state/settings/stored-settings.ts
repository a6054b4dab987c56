import * as v from 'valibot';
import type { ChannelSettings } from '../../../src/chat/memory/channel-settings.ts';

const Stored = v.object({
  provider: v.exactOptional(v.nullable(v.string())),
  country: v.exactOptional(v.nullable(v.string())),
  language: v.exactOptional(v.nullable(v.picklist(['en', 'zh']))),
  answers: v.exactOptional(v.boolean()),
  threads: v.exactOptional(v.boolean()),
});

export const formatSettings = (settings: ChannelSettings): string => JSON.stringify(settings);

/** Parses stored settings; none where another version has written what this one does not know. */
export function parseSettings(text: string): ChannelSettings {
  try {
    return v.parse(Stored, JSON.parse(text));
  } catch {
    return {};
  }
}
