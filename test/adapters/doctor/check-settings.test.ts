import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkSettings } from '../../../adapters/doctor/check-settings.ts';
import { findSettings } from '../../../adapters/project/environment.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const check = (env: Readonly<Record<string, string>>, file = path.join(tempFolder(), '.env')) =>
  checkSettings(findSettings(env, file));

describe('checkSettings', () => {
  test('names the settings that are set, and shows no value', () => {
    expect(check({ SLACK_BOT_TOKEN: 'xoxb-test', LOG_LEVEL: 'warn', SLACK_PORT: '', HOME: '/home/ann' })).toEqual([
      { check: 'settings', state: 'ok', fact: 'set: LOG_LEVEL, SLACK_BOT_TOKEN', cure: null },
    ]);
  });

  test.each([
    ['SLACK_BOT_TOKE', 'SLACK_BOT_TOKEN'],
    ['SLACK_BOTTOKEN', 'SLACK_BOT_TOKEN'],
    ['SLACK_TOKEN', 'SLACK_BOT_TOKEN'],
    ['DISCORD_BOT_TOKEN', 'DISCORD_TOKEN'],
    ['DISCORD_TOKN', 'DISCORD_TOKEN'],
    ['DISCORD_APP_ID', 'DISCORD_APPLICATION_ID'],
    ['STATE_RETENTION', 'STATE_RETENTION_DAYS'],
    ['SLACK_SIGNING_SECERT', 'SLACK_SIGNING_SECRET'],
  ])('suggests for %s: %s', (name, suggestion) => {
    expect(check({ [name]: 'test' })).toMatchObject([
      {
        state: 'warning',
        fact: `There is no setting ${name}, so it does nothing`,
        cure: expect.stringContaining(` ${suggestion} `),
      },
    ]);
  });

  test('suggests nothing for a name that resembles no setting', () => {
    expect(check({ SLACK_WEBHOOK: 'test' })).toMatchObject([
      { state: 'warning', cure: expect.stringContaining('.env.example') },
    ]);
  });

  test('ignores what other programs set, but not what is in .env', () => {
    const file = path.join(tempFolder(), '.env');
    writeFileSync(file, 'SEED_DIR=policies\nLOG_LEVEL=warn\n');
    expect(check({ STATE_DIRECTORY: '/var/lib/bot', NODE_ENV: 'production' }, file)).toMatchObject([
      { state: 'warning', fact: expect.stringContaining('SEED_DIR'), cure: expect.stringContaining('SEEDS_DIR') },
    ]);
  });

  test('reports every invalid setting once, and continues with its default', () => {
    const found = findSettings({ SLACK_PORT: '70000', DISCORD_THREADS: 'yes', LOG_LEVEL: 'warn' }, 'none');
    expect(found.wrong.map(({ name }) => name)).toEqual(['SLACK_PORT', 'DISCORD_THREADS']);
    expect(found.env).toMatchObject({ LOG_LEVEL: 'warn', DISCORD_THREADS: false });
    expect(checkSettings(found)).toMatchObject([
      {
        state: 'problem',
        fact: expect.stringContaining('SLACK_PORT is a port'),
        cure: expect.stringContaining('Correct that line'),
      },
      { state: 'problem', fact: expect.stringContaining('DISCORD_THREADS is on or off') },
    ]);
  });

  test('reports that .env cannot be read', () => {
    const file = path.join(tempFolder(), '.env');
    mkdirSync(file);
    expect(check({}, file)).toMatchObject([{ state: 'problem', fact: `Cannot read ${file}: it is a folder` }]);
  });
});
