import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { GatewayIntentBits } from 'discord.js';
import { checkBody } from './checks/check-body.ts';
import { createSelfCheck } from './checks/create-self-check.ts';
import { nestErrors } from './checks/nest-errors.ts';
import { type Gateway, type GatewayEvent, openGateway } from './gateway/open-gateway.ts';
import { wireChannel, wireGuild } from './gateway/wire-places.ts';
import { createInteractions } from './people/create-interactions.ts';
import { createMessages } from './people/create-messages.ts';
import { createPeople } from './people/create-people.ts';
import { createRest } from './rest/answer-rest.ts';
import { commandRoutes } from './rest/command-routes.ts';
import { createFaults } from './rest/create-faults.ts';
import { DiscordError } from './rest/discord-error.ts';
import { interactionRoutes } from './rest/interaction-routes.ts';
import { messageRoutes } from './rest/message-routes.ts';
import type { RestWorld } from './rest/rest-request.ts';
import { createStore, type Store } from './store/create-store.ts';
import type { FakeDiscord, FakeDiscordOptions, Person } from './types/fake-discord.ts';
import type { ChannelRecord, UserRecord } from './types/records.ts';

const HEARTBEAT_MS = 41_250;
/** Turns of the event loop without a request after which none is expected any more; a request over the loopback takes some. */
const QUIET_TURNS = 10;
/** Where the files of messages stand. */
const FILES_PATH = '/attachments';
const HOST = '127.0.0.1';

/** Opens a fake Discord on this machine: gateway, REST, people, and checks of everything that a bot sends. */
export async function openFakeDiscord(options: FakeDiscordOptions = {}): Promise<FakeDiscord> {
  const { clock = Date.now, shards = 1, privilegedIntents = 0, heartbeatMs = HEARTBEAT_MS } = options;
  const { startsLeft = 999, isAtHome = true } = options;
  const token = options.token ?? 'test-token-of-nobody';
  let violations: string[] = [];
  const report = (violation: string) => {
    violations.push(violation);
  };
  let gateway: Gateway | undefined;
  const selfCheck = createSelfCheck();
  const dispatch = (event: GatewayEvent) => {
    selfCheck.checkEvent(event);
    gateway?.dispatch(event);
  };
  const store = createStore(clock, {
    guildAdded: (guild) => {
      if (guild.botIsMember) tellOf('GUILD_CREATE', guild.id, wireGuild(store, guild));
    },
    channelAdded: (channel) => tellOfChannel(channel),
  });
  const tellOf = (name: string, guildId: string, data: GatewayEvent['data']) =>
    dispatch({ name, data, guildId, intent: GatewayIntentBits.Guilds });
  const tellOfChannel = (channel: ChannelRecord) => {
    if (!channel.guild?.botIsMember || channel.botMay === 'nothing') return;
    const name = channel.kind === 'thread' ? 'THREAD_CREATE' : 'CHANNEL_CREATE';
    tellOf(name, channel.guild.id, wireChannel(store, channel));
  };

  const server = createServer();
  // A connection ends only when the client closes it: that shows whether it has received an answer.
  server.keepAliveTimeout = 0;
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  const listen = (port: number) => new Promise<void>((resolve) => server.listen(port, HOST, resolve));
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      for (const socket of sockets) socket.destroy();
    });
  await listen(0);
  const { port } = server.address() as AddressInfo;
  const gatewayUrl = () => `ws://${HOST}:${port}/gateway`;

  const opened = openGateway({ store, token, privilegedIntents, heartbeatMs, url: gatewayUrl });
  gateway = opened;
  const messages = createMessages(store, dispatch);
  const people = createPeople({ store, messages, interactions: createInteractions(store, dispatch) });
  const faults = createFaults();
  const check: RestWorld['check'] = (kind, body, context = {}) => {
    const problems = checkBody(kind, body, context);
    for (const { path, message } of problems) report(`${kind}: ${path.join('.')} ${message}`.replace(':  ', ': '));
    const refused = problems.filter(({ isPolicy }) => !isPolicy);
    if (refused.length > 0) throw new DiscordError(50035, nestErrors(refused));
  };
  const world: RestWorld = {
    store,
    messages,
    dispatch,
    check,
    report,
    gatewayUrl,
    shards,
    startsLeft,
    privilegedIntents,
  };
  const rest = createRest({
    routes: [...commandRoutes(world), ...interactionRoutes(world), ...messageRoutes(world)],
    token,
    faults,
    clock,
    report,
    checkAnswer: selfCheck.checkAnswer,
    changed: store.changed,
  });
  store.filesAt.url = `http://${HOST}:${port}${FILES_PATH}`;
  server.on('request', (request, response) => {
    const [id, name] = (request.url ?? '').split('/').slice(-2);
    const file = store.messages.get(id ?? '')?.files.find((one) => encodeURIComponent(one.name) === name);
    if (!request.url?.startsWith(FILES_PATH)) rest.answer(request, response);
    else if (file) response.writeHead(200, { 'content-type': 'text/plain' }).end(file.bytes);
    else response.writeHead(404).end();
  });
  server.on('upgrade', opened.upgrade);

  const itself = people(store.bot);
  const persons = new Map<UserRecord, Person>();
  const home = store.addGuild({ name: 'home', channels: ['general'], botIsMember: isAtHome });

  async function idle(): Promise<void> {
    await opened.settled();
    for (let quiet = 0, seen = -1; quiet < QUIET_TURNS; ) {
      await store.until(() => rest.open() === 0);
      await new Promise((resolve) => setImmediate(resolve));
      quiet = rest.open() === 0 && seen === rest.requests.length ? quiet + 1 : 0;
      seen = rest.requests.length;
    }
  }

  let stopped: Promise<void> | undefined;
  const stop = () => {
    stopped ??= (async () => {
      opened.stop();
      if (server.listening) await close();
    })();
    return stopped;
  };

  return {
    api: `http://${HOST}:${port}/api`,
    token,
    applicationId: store.applicationId,
    itself,
    mention: `<@${store.bot.id}>`,
    home,
    addGuild: store.addGuild,
    person: (name, more) => {
      const user = store.userNamed(name) ?? store.addUser(name, more);
      const person = persons.get(user) ?? people(user);
      persons.set(user, person);
      return person;
    },
    posted: () => [...store.messages.values()].filter((message) => message.user === store.bot),
    messagesIn: (channel) => messagesIn(store, channel.id),
    commands: (guildId) => store.commands.flatMap((one) => (one.guildId === (guildId ?? null) ? [one.data] : [])),
    requests: rest.requests,
    typing: store.typing,
    violations: () => violations,
    takeViolations: () => {
      const taken = violations;
      violations = [];
      return taken;
    },
    selfCheck: () => selfCheck.wrong,
    faults: {
      fail: faults.fail,
      clear: faults.clear,
      refuseConnections: async () => {
        opened.killSockets();
        await close();
      },
      acceptConnections: () => listen(port),
    },
    gateway: opened,
    until: store.until,
    settled: opened.settled,
    idle,
    forget: () => {
      for (const map of [store.messages, store.answers, store.interactions, store.tokens]) map.clear();
      store.typing.length = 0;
      rest.forget();
    },
    redeliver: ({ id }) => {
      const message = store.messages.get(id);
      if (message) messages.announce(message);
    },
    stop,
  };
}

const messagesIn = (store: Store, channelId: string) =>
  [...store.messages.values()].filter((message) => message.channel.id === channelId && !message.isDeleted);
