import { type Case, checkCases } from './check-cases.ts';
import { before, many, say, V2 } from './sample-bodies.ts';

const callback = (data: object) => ({ type: 4, data });

const choice = (value: string | number) => ({ name: `${value}`, value });

const input = (id: string, more: object = {}) => ({
  type: 18,
  label: id,
  component: { type: 4, custom_id: id, style: 1, ...more },
});

const modal = (more: object) => ({
  type: 9,
  data: { custom_id: 'm', title: 'Why?', components: [input('a')], ...more },
});

const MODAL: readonly Case[] = [
  ['labelled inputs', modal({ components: many(5, (one) => input(`${one}`)) }), null],
  ['six inputs', modal({ components: many(6, (one) => input(`${one}`)) }), /6 components, at most 5/],
  ['a title of 46', modal({ title: 'x'.repeat(46) }), /data\.title/],
  ['an id twice', modal({ components: [input('a'), input('a')] }), /custom_id a occurs twice/],
  ['two labels', modal({ components: [input('a', { label: 'x' })] }), /no label of its own/],
  [
    'lengths the wrong way round',
    modal({ components: [input('a', { min_length: 5, max_length: 4 })] }),
    /min_length 5 is above/,
  ],
  ['no inputs', modal({ components: [] }), /data\.components/],
];

checkCases('followUp', [
  ['for one person', say({ content: 'x', flags: 64 }), null],
  ['nothing', say({}), /a message is empty/],
]);

checkCases('callback.reply', [
  ['for one person', callback(say({ content: 'x', flags: 64 })), null],
  ['too long', callback(say({ content: 'x'.repeat(2001) })), /data\.content/],
  ['no allowed_mentions', callback({ content: 'x' }), /data\.allowed_mentions is missing/],
]);

checkCases('callback.deferral', [
  ['plain', { type: 5 }, null],
  ['for one person', { type: 5, data: { flags: 64 } }, null],
  ['with text', { type: 5, data: { content: 'x' } }, /data\.content a deferral carries nothing/],
  ['with IsComponentsV2', { type: 5, data: { flags: V2 } }, /the flag Ephemeral alone/],
]);

checkCases('callback.deferredUpdate', [
  ['plain', { type: 6 }, null],
  ['with text', { type: 6, data: { content: 'x' } }, /carries nothing/],
]);

checkCases('callback.update', [['a text', { type: 7, data: say({ content: 'x' }) }, null, before({ content: 'y' })]]);

checkCases('callback.suggestions', [
  ['25 choices', { type: 8, data: { choices: many(25, (one) => choice(`${one}`)) } }, null],
  ['26 choices', { type: 8, data: { choices: many(26, (one) => choice(`${one}`)) } }, /data\.choices/],
  ['a value of 101', { type: 8, data: { choices: [{ name: 'x', value: 'x'.repeat(101) }] } }, /holds 101 characters/],
  ['a number for a text', { type: 8, data: { choices: [choice(1)] } }, /data\.choices/],
  ['a number for a number', { type: 8, data: { choices: [choice(1)] } }, null, { focusedType: 4 }],
]);

checkCases('thread.create', [
  ['a name', { name: 'x', auto_archive_duration: 1440 }, null],
  ['a name of 101', { name: 'x'.repeat(101) }, /name/],
  ['a strange duration', { name: 'x', auto_archive_duration: 7 }, /auto_archive/],
]);

checkCases('dm', [
  ['a person', { recipient_id: '1' }, null],
  ['a name', { recipient_id: 'ann' }, /recipient_id/],
]);

checkCases('callback.modal', MODAL);
