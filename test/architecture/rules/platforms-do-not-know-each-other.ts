import { importCheck, type Rule } from '../rule.ts';

/** Platforms that a team runs one of, or both; each can be removed without touching the other. */
const PLATFORMS = ['slack', 'discord'];

const platformChecks = PLATFORMS.map((own) =>
  importCheck(`adapters/${own}/`, ({ specifier, file }) => {
    const others = PLATFORMS.filter((name) => name !== own);
    const other = others.find((name) =>
      file === null ? specifier.includes(name) : file.startsWith(`adapters/${name}/`),
    );
    return other ? `${own} and ${other} do not know each other` : null;
  }),
);

export const platformsDoNotKnowEachOther: Rule = {
  name: 'adapters/slack and adapters/discord do not know each other',
  check: (sources) => platformChecks.flatMap((check) => check(sources)),
  breaks: [
    { 'adapters/slack/app.ts': "import { x } from '../discord/x.ts';" },
    { 'adapters/discord/app.ts': "import type { Y } from '../slack/y.ts';" },
    { 'adapters/slack/app.ts': "import { Client } from 'discord.js';" },
    { 'adapters/discord/app.ts': "import bolt from '@slack/bolt';" },
  ],
  keeps: {
    'adapters/slack/app.ts': "import bolt from '@slack/bolt';\nimport { respond } from '../respond.ts';",
    'adapters/start.ts': "import { a } from './slack/a.ts';\nimport { b } from './discord/b.ts';",
  },
};
