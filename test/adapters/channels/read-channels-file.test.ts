import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readChannelsFile } from '../../../adapters/channels/read-channels-file.ts';
import { EnvironmentError } from '../../../adapters/project/environment.ts';
import { tempFolder } from '../../support/temp-folder.ts';

function fileWith(text: string, name = 'channels.yaml'): string {
  const file = path.join(tempFolder(), name);
  writeFileSync(file, text);
  return file;
}

const YAML = `
slack:
  T012AB3CD:
    provider: Huawei Cloud
    language: zh
    channels:
      C012AB3CD: { provider: none, answers: off, threads: on }
discord:
  123456789012345678:
    channels:
      "223456789012345678": { country: Germany }
`;

describe('readChannelsFile', () => {
  test('gives the settings of a channel over those of its workspace', () => {
    const { fileSettings, providers } = readChannelsFile(fileWith(YAML));
    expect(fileSettings('slack T012AB3CD', 'slack T012AB3CD channel C012AB3CD')).toEqual({
      provider: null,
      language: 'zh',
      answers: false,
      threads: true,
    });
    expect(fileSettings('slack T012AB3CD', null)).toEqual({ provider: 'Huawei Cloud', language: 'zh' });
    expect(providers).toEqual(['Huawei Cloud']);
  });

  test('keeps every digit of an id without quotation marks', () => {
    const { fileSettings } = readChannelsFile(fileWith(YAML));
    expect(fileSettings('discord 123456789012345678', 'discord 223456789012345678')).toEqual({ country: 'Germany' });
  });

  test('gives nothing to any other workspace', () => {
    const { fileSettings } = readChannelsFile(fileWith(YAML));
    expect(fileSettings('slack T999', 'slack T999 channel C012AB3CD')).toEqual({});
    expect(fileSettings('discord direct', 'discord 5')).toEqual({});
  });

  test('reads JSON', () => {
    const text = JSON.stringify({ slack: { T1: { answers: false } } });
    expect(readChannelsFile(fileWith(text, 'channels.json')).fileSettings('slack T1', null)).toEqual({
      answers: false,
    });
  });

  test.each([
    ['slack:\n  T1: { language: fr }', /slack\.T1\.language is no language of the bot\. Write en, zh or none\.$/],
    ['slack:\n  T1: { answers: maybe }', /slack\.T1\.answers is not a switch\. Write on or off\.$/],
    ['slack:\n  T1: { colour: red }', /slack\.T1\.colour is not a setting\. Write provider, .*channels\.$/],
    ['slack:\n  general: {}', /slack\.general is no id\. Write that of a workspace, such as T012AB3CD\.$/],
    ['teams: {}', /teams is not a platform\. Write slack or discord\.$/],
    ['- a\n- b', /0 is not a platform\. Write slack or discord\.$/],
    ['slack: [', /Correct it, or remove the file\.$/],
  ])('says what is wrong with %j', (text, message) => {
    const file = fileWith(text);
    expect(() => readChannelsFile(file)).toThrow(EnvironmentError);
    expect(() => readChannelsFile(file)).toThrow(message);
    expect(() => readChannelsFile(file)).toThrow(`Cannot read ${file}: `);
  });

  test('says that a file which the settings name is missing', () => {
    expect(() => readChannelsFile('/nowhere/channels.yaml')).toThrow(/^Cannot read .*ENOENT/);
  });
});
