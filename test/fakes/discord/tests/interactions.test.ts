import { MessageFlags } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { readableText } from '../reading/readable-text.ts';
import { answered, start } from './correct-bot.ts';

describe('interactions', () => {
  test('a slash command is deferred, then answered', async () => {
    const { discord, ann, general } = await start();
    const asked = ann.slash(general, 'ask', { question: 'How long?' });
    expect(await asked.acknowledged).toMatchObject({ kind: 'deferral', isEphemeral: false });
    const answer = await asked.answered();
    expect(readableText(answer)).toBe('Answer\nHow long? (en-US, guild)');
    expect(answer).toMatchObject({
      visibleTo: null,
      isLoading: false,
      channel: general,
      interactionId: asked.interactionId,
    });
    expect(discord.posted()).toEqual([answer]);
  });

  test('a deferral shows "is thinking" until it is edited', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { ann, general, discord } = await start({ hold: () => held });
    const asked = ann.slash(general, 'ask', { question: 'How long?' });
    await asked.acknowledged;
    await discord.idle();
    expect(asked.isThinking()).toBe(true);
    expect(asked.messages()).toEqual([]);
    release();
    await asked.answered();
    expect(asked.isThinking()).toBe(false);
  });

  test('a private answer is visible to one person', async () => {
    const { ann, bob, general } = await start();
    const asked = ann.slash(general, 'ask', { question: 'How long?', private: true });
    expect(await asked.acknowledged).toMatchObject({ kind: 'deferral', isEphemeral: true });
    const answer = await asked.answered();
    expect(answer.visibleTo).toBe('ann');
    expect(() => bob.press(answer, 'Show source')).toThrow('only ann sees the message');
    expect(readableText(await ann.press(answer, 'Show source').answered())).toBe('Source of source');
  });

  test('an option is completed while it is typed', async () => {
    const { ann, general } = await start();
    const typed = ann.type(general, 'ask', { question: 'x', provider: 'a' }, 'provider');
    expect(await typed.acknowledged).toMatchObject({ kind: 'suggestions' });
    expect((await typed.suggestions()).map(({ value }) => value)).toEqual(['aws', 'azure']);
  });

  test('a button answers with a message, or edits its own', async () => {
    const { discord, ann, bob } = await start();
    const answer = await answered(discord);
    expect(await bob.press(answer, 'source').answered()).toMatchObject({
      visibleTo: 'bob',
      flags: MessageFlags.Ephemeral,
    });
    const again = ann.press(answer, 'Again');
    expect(await again.acknowledged).toMatchObject({ kind: 'deferred update' });
    expect(await again.answered()).toBe(answer);
    expect(readableText(answer)).toBe('Answer\nagain');
    expect(answer.edits.map(readableText)).toEqual(['Answer\nHow long? (en-US, guild)']);
  });

  test('a button opens a modal, whose text comes back', async () => {
    const { discord, ann, bob } = await start();
    const modal = await ann.press(await answered(discord), 'Not helpful').modal();
    expect(modal.data.title).toBe('Why?');
    expect(() => ann.submit(modal, { text: 'x'.repeat(21) })).toThrow('takes 0 to 20 characters');
    expect(() => ann.submit(modal, { other: 'x' })).toThrow('it has no input other');
    expect(() => ann.submit(modal, {})).toThrow('is required');
    expect(() => bob.submit(modal, { text: 'x' })).toThrow('ann sees it');
    expect(readableText(await ann.submit(modal, { text: 'too long' }).answered())).toBe('Thanks: too long');
  });

  test('a message command shows the bot what the message says', async () => {
    const { ann, bob, general } = await start();
    const { message } = bob.say(general, 'Is this kept?');
    expect(readableText(await ann.contextMenu(message, 'Ask about this').answered())).toBe(
      'Answer\nAbout: Is this kept?',
    );
  });

  test('an old button whose message has changed still reaches the bot', async () => {
    const { discord, ann } = await start();
    const pressed = ann.pressOld(await answered(discord), 'from:before');
    expect(readableText(await pressed.answered())).toBe('Source of from:before');
  });

  test.each([
    ['an unregistered command', 'tell', {}, 'no such command is registered'],
    ['a missing required option', 'ask', {}, 'the required option question is empty'],
    ['an unknown option', 'ask', { question: 'x', colour: 'red' }, 'it has no option colour'],
    ['a text that is too long', 'ask', { question: 'x'.repeat(101) }, 'takes 0 to 100, not 101'],
    ['a text where a boolean is asked for', 'ask', { question: 'x', private: 'yes' }, 'takes a boolean'],
    ['a command for those with permissions', 'admin', {}, 'asks for permissions'],
  ])('a client does not send %s', async (_, command, options, why) => {
    const { ann, general } = await start();
    expect(() => ann.slash(general, command, options)).toThrow(why);
  });

  test('a client does not press a disabled button, a link, or a button of a deleted message', async () => {
    const { discord, ann } = await start();
    const answer = await answered(discord);
    expect(() => ann.press(answer, 'off')).toThrow('it is disabled');
    expect(() => ann.press(answer, 'Link')).toThrow('it is a link');
    expect(() => ann.press(answer, 'Nothing')).toThrow('there is no such component');
    discord.itself.deleteMessage(answer);
    expect(() => ann.press(answer, 'source')).toThrow('not there any more');
  });
});
