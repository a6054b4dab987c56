import { describe, expect, onTestFinished, test } from 'vitest';
import { commandBodies } from '../../../../adapters/discord/commands/command-bodies.ts';
import {
  type RegisterCommandsOptions,
  registerCommands,
} from '../../../../adapters/discord/commands/register-commands.ts';
import type { FakeDiscord } from '../../../fakes/discord/types/fake-discord.ts';
import { runInProcess } from '../../../support/run-in-process.ts';
import { envOf, openDiscord } from '../start-bot.ts';

/** Registers the commands, and returns the lines that were printed. */
async function register(
  discord: FakeDiscord,
  { env = {}, ...more }: Partial<Omit<RegisterCommandsOptions, 'env'>> & { env?: Record<string, string> } = {},
) {
  const lines: string[] = [];
  const options = { guild: null, isDryRun: false, tell: (line: string) => lines.push(line), ...more };
  return { differed: await registerCommands({ env: envOf(discord, env), ...options }), lines };
}

const putsOf = ({ requests }: FakeDiscord): number => requests.filter(({ route }) => route === 'commands.put').length;

describe('registerCommands', () => {
  test('registers all commands where there are none, and says which', async () => {
    const discord = await openDiscord();
    const { differed, lines } = await register(discord);
    expect(differed).toBe(true);
    expect(discord.commands().map(({ name }) => name)).toEqual(commandBodies().map(({ name }) => name));
    expect(lines).toContain('Change: adds /ask');
    expect(lines.at(-1)).toMatch(/^Registered \d+ commands everywhere\./);
  });

  test('changes nothing where nothing differs', async () => {
    const discord = await openDiscord();
    await register(discord);
    const { differed, lines } = await register(discord);
    expect(differed).toBe(false);
    expect(lines).toEqual([expect.stringContaining('nothing is changed')]);
    expect(putsOf(discord)).toBe(1);
  });

  test('says only what it would change in a dry run', async () => {
    const discord = await openDiscord();
    const { differed, lines } = await register(discord, { isDryRun: true });
    expect(differed).toBe(true);
    expect(lines).toContain('Would change: adds /ask');
    expect(discord.commands()).toEqual([]);
    expect(putsOf(discord)).toBe(0);
  });

  test('registers in one server, and takes the commands away again', async () => {
    const discord = await openDiscord();
    const guild = discord.home.id;
    await register(discord, { guild });
    expect([discord.commands(guild).length > 5, discord.commands().length]).toEqual([true, 0]);
    const { lines } = await register(discord, { guild, removes: true });
    expect(lines).toContain('Change: removes /ask');
    expect(discord.commands(guild)).toEqual([]);
  });

  test.each([true, false])('warns of commands that are shown twice (everywhere last: %s)', async (isGlobalLast) => {
    const discord = await openDiscord();
    const env = { DISCORD_GUILD_ID: discord.home.id };
    const scopes = [discord.home.id, null];
    if (!isGlobalLast) scopes.reverse();
    const told = [];
    for (const guild of scopes) told.push((await register(discord, { guild, env })).lines.join('\n'));
    expect(told[0]).not.toContain('twice');
    expect(told[1]).toMatch(new RegExp(`shows \\d+ commands twice.*--guild ${discord.home.id} --remove`));
  });

  test('asks for nothing but the commands where the id of the application is set', async () => {
    const discord = await openDiscord();
    await register(discord, { env: { DISCORD_APPLICATION_ID: discord.applicationId } });
    expect(discord.requests.map(({ route }) => route)).toEqual(['commands.get', 'commands.put']);
  });

  test('is not troubled by a dropped connection', async () => {
    const discord = await openDiscord();
    discord.faults.fail('commands.get', { close: true });
    discord.faults.fail('commands.put', { drop: true });
    expect((await register(discord)).differed).toBe(true);
    expect((await register(discord)).differed).toBe(false);
  });

  test.each([20012, 10002])('says what to do where the application is not that of the token (%i)', async (code) => {
    const discord = await openDiscord();
    discord.faults.fail('commands.get', { code });
    await expect(register(discord, { env: { DISCORD_APPLICATION_ID: '123456789012345678' } })).rejects.toThrow(
      /application is not that of the token\. Set DISCORD_APPLICATION_ID/,
    );
  });

  test('says what to do where the token is no good, the server is not open to the bot, or nothing answers', async () => {
    const discord = await openDiscord();
    await expect(register(discord, { env: { DISCORD_TOKEN: 'test-token-of-somebody-else' } })).rejects.toThrow(
      'does not accept the token in DISCORD_TOKEN',
    );
    discord.faults.fail('commands.get', { code: 50001 });
    await expect(register(discord, { guild: discord.home.id })).rejects.toThrow('Add it there with both scopes');
    await discord.faults.refuseConnections();
    await expect(register(discord)).rejects.toThrow(/^Cannot register the commands: .*Check the network/);
    onTestFinished(() => void discord.takeViolations());
  });
});

test('clausewise discord register compares and registers, and refuses what makes no sense', async () => {
  const discord = await openDiscord();
  const env = { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.api };
  const run = (...args: string[]) => runInProcess(['discord', 'register', ...args], { env });
  const [registered, both, remove, tokenless] = await Promise.all([
    run(),
    run('--guild', discord.home.id, '--global'),
    run('--remove'),
    runInProcess(['discord', 'register', '--dry-run'], { env: { DISCORD_TOKEN: '' } }),
  ]);
  expect(registered).toMatchObject({ code: 0, stderr: '', stdout: expect.stringContaining('Change: adds /ask') });
  expect(both).toMatchObject({ code: 2, stderr: expect.stringContaining('exclude each other') });
  expect(remove).toMatchObject({ code: 2, stderr: expect.stringContaining('no server is named') });
  expect(tokenless).toMatchObject({ code: 1, stderr: expect.stringContaining('DISCORD_TOKEN is not set') });
});
