import { type Case, checkCases } from './check-cases.ts';
import { button, container, many, row, say, select, text, V2 } from './sample-bodies.ts';

const COMPONENTS: readonly Case[] = [
  ['a row of buttons', say({ content: 'x', components: [row(button('a'), button('b'))] }), null],
  [
    'six buttons in a row',
    say({ content: 'x', components: [row(...many(6, (one) => button(`${one}`)))] }),
    /components/,
  ],
  ['five rows', say({ content: 'x', components: many(5, (one) => row(button(`${one}`))) }), null],
  ['six rows', say({ content: 'x', components: many(6, (one) => row(button(`${one}`))) }), /6 rows, at most 5/],
  [
    'a custom_id twice',
    say({ content: 'x', components: [row(button('a')), row(button('a'))] }),
    /custom_id a occurs twice/,
  ],
  [
    'a custom_id of 101',
    say({ content: 'x', components: [row(button('x'.repeat(101), { label: 'x' }))] }),
    /custom_id/,
  ],
  ['a label of 81', say({ content: 'x', components: [row(button('a', { label: 'x'.repeat(81) }))] }), /label/],
  [
    'a button without an id',
    say({ content: 'x', components: [row({ type: 2, style: 1, label: 'x' })] }),
    /needs a custom_id/,
  ],
  [
    'a button that shows nothing',
    say({ content: 'x', components: [row({ type: 2, style: 1, custom_id: 'x' })] }),
    /label or an emoji/,
  ],
  [
    'a link',
    say({ content: 'x', components: [row({ type: 2, style: 5, label: 'x', url: 'https://example.org' })] }),
    null,
  ],
  [
    'a link with an id',
    say({ content: 'x', components: [row(button('a', { style: 5, url: 'https://example.org' }))] }),
    /link button has no custom_id/,
  ],
  ['a link to nowhere', say({ content: 'x', components: [row({ type: 2, style: 5, label: 'x' })] }), /needs a url/],
  [
    'a button with a url',
    say({ content: 'x', components: [row(button('a', { url: 'https://example.org' }))] }),
    /only a link button/,
  ],
  ['a select', say({ content: 'x', components: [row(select({}))] }), null],
  ['a select beside a button', say({ content: 'x', components: [row(select({}), button('a'))] }), /stands alone/],
  [
    'a value twice',
    say({ content: 'x', components: [row(select({ options: many(2, () => ({ label: 'a', value: 'a' })) }))] }),
    /value a occurs twice/,
  ],
  [
    'more to pick than there is',
    say({ content: 'x', components: [row(select({ max_values: 2 }))] }),
    /max_values 2 is above/,
  ],
  [
    '26 options',
    say({ content: 'x', components: [row(select({ options: many(26, (one) => ({ label: 'a', value: `${one}` })) }))] }),
    /options/,
  ],

  [
    'text displays',
    say({ flags: V2, components: [container(text('a'), { type: 14 }, text('b')), row(button('a'))] }),
    null,
  ],
  ['a section', say({ flags: V2, components: [{ type: 9, components: [text('a')], accessory: button('a') }] }), null],
  [
    'a section of four texts',
    say({ flags: V2, components: [{ type: 9, components: many(4, () => text('a')), accessory: button('a') }] }),
    /components/,
  ],
  [
    'a section without an accessory',
    say({ flags: V2, components: [{ type: 9, components: [text('a')] }] }),
    /accessory/,
  ],
  ['text displays without the flag', say({ components: [text('a')] }), /only action rows/],
  ['an empty text display', say({ flags: V2, components: [text(' ')] }), /text display is empty/],
  ['an empty container', say({ flags: V2, components: [container()] }), /components/],
  ['4000 characters', say({ flags: V2, components: [text('x'.repeat(2000)), text('x'.repeat(2000))] }), null],
  [
    '4001 characters',
    say({ flags: V2, components: [text('x'.repeat(2000)), text('x'.repeat(2001))] }),
    /4001 characters in text displays/,
  ],
  ['40 components', say({ flags: V2, components: [container(...many(39, () => text('a')))] }), null],
  [
    '41 components',
    say({ flags: V2, components: [container(...many(20, () => text('a'))), container(...many(19, () => text('a')))] }),
    /41 components/,
  ],
  [
    'content beside text displays',
    say({ flags: V2, content: 'x', components: [text('a')] }),
    /content cannot stand beside/,
  ],
  [
    'an embed beside text displays',
    say({ flags: V2, embeds: [{ title: 'x' }], components: [text('a')] }),
    /embeds cannot stand beside/,
  ],
  [
    'a component id twice',
    say({
      flags: V2,
      components: [
        { ...text('a'), id: 1 },
        { ...text('b'), id: 1 },
      ],
    }),
    /the id 1 occurs twice/,
  ],
];

checkCases('message.create', COMPONENTS);
