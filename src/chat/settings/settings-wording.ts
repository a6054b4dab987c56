import type { UsedDefault } from '../../conversation/apply-defaults.ts';
import type { Language } from '../../text/language.ts';

/** The bot's own words on settings below an answer, and where it is switched off. */
export interface SettingsWording {
  /** That defaults completed a question; names of the provider and the place, null where the question said it itself. */
  readonly used: (provider: string | null, place: string | null) => string;
  readonly isOff: string;
}

const en: SettingsWording = {
  used: (provider, place) => {
    if (provider === null) return `This channel asks for ${place}; name another place to ask for that.`;
    const where = place === null ? '' : `, for ${place}`;
    return `This channel asks about ${provider}${where}; name another provider to ask elsewhere.`;
  },
  isOff: 'I am switched off in this channel; its administrators can switch me on with /settings answers:on.',
};

const zh: SettingsWording = {
  used: (provider, place) => {
    if (provider === null) return `本频道默认按${place}查询；写明其他地区即可另行查询。`;
    const where = place === null ? '' : `，地区为${place}`;
    return `本频道默认查询${provider}${where}；写明其他服务商即可另行查询。`;
  },
  isOff: '我在本频道已关闭；管理员可用 /settings answers:on 开启。',
};

/** The own words on settings per language. */
export const settingsWording: Readonly<Record<Language, SettingsWording>> = { en, zh };

/** The defaults that a reply made use of, in small print; null where it used none. */
export function usedDefaultsNote(
  used: readonly UsedDefault[],
  names: { readonly provider: string; readonly place: string },
  language: Language,
): string | null {
  if (used.length === 0) return null;
  const [provider, place] = [used.includes('provider'), used.includes('jurisdiction')];
  return settingsWording[language].used(provider ? names.provider : null, place ? names.place : null);
}
