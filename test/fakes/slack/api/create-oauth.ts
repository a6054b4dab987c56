import { type Json, stringOf } from '../checks/json.ts';
import type { Deliveries } from '../delivery/create-deliveries.ts';
import type { Delivery } from '../records.ts';
import { type WorkspaceState, type World, workspaceOf } from '../world/world.ts';
import { ApiRefusal, type OAuth } from './api-method.ts';

/** docs.slack.dev/authentication/installing-with-oauth: a code is valid for ten minutes. */
const CODE_MS = 10 * 60_000;
/** docs.slack.dev/authentication/using-token-rotation: twelve hours. */
const TOKEN_SECONDS = 12 * 60 * 60;

interface Code {
  readonly workspace: string;
  readonly user: string;
  readonly scopes: readonly string[];
  readonly redirectUri: string;
  readonly expiresAt: number;
  isUsed: boolean;
}

/** A person's consent on the authorization page. */
export type Consent = Omit<Code, 'expiresAt' | 'isUsed'>;

/** Installations: codes, tokens, refreshing, uninstalling. */
export interface Installations extends OAuth {
  /** Gives a code for a consent. */
  readonly consent: (consent: Consent) => string;
  /** Installs the app without the pages. */
  readonly install: (workspace: WorkspaceState, scopes: readonly string[]) => void;
  /** Invalidates all tokens of a workspace, and delivers these events. */
  readonly revoke: (workspace: WorkspaceState, events: readonly string[]) => Promise<readonly Delivery[]>;
}

export function createOAuth(world: World, deliveries: Deliveries): Installations {
  const { clock, tokenRotation, installedTokenSeconds } = world.settings;
  const codes = new Map<string, Code>();
  /** Workspace by refresh token; each can be used once. */
  const refreshes = new Map<string, string>();

  /** Issues a bot token; without rotation a workspace keeps the one it has. */
  function issue(workspace: WorkspaceState, seconds: number): Json {
    const isKept = !tokenRotation && workspace.botToken !== null;
    const kind = tokenRotation ? 'xoxe.xoxb' : 'xoxb';
    const token = isKept ? stringOf(workspace.botToken) : `${kind}-test-${workspace.id}-${world.ids.next('')}`;
    workspace.botToken = token;
    const expiresAt = tokenRotation ? clock() + seconds * 1000 : null;
    world.tokens.set(token, { workspace: workspace.id, expiresAt });
    if (!tokenRotation) return { access_token: token };
    const refresh = `xoxe-1-test-${workspace.id}-${world.ids.next('')}`;
    refreshes.set(refresh, workspace.id);
    return { access_token: token, refresh_token: refresh, expires_in: seconds };
  }

  const grantOf = (workspace: WorkspaceState, seconds = TOKEN_SECONDS): Json => ({
    app_id: world.app.id,
    scope: workspace.scopes.join(','),
    token_type: 'bot',
    ...issue(workspace, seconds),
    bot_user_id: workspace.botUserId,
    team: { id: workspace.id, name: workspace.name },
    enterprise: null,
    is_enterprise_install: false,
  });

  function access(args: Json): Json {
    if (args['client_id'] !== world.app.clientId) throw new ApiRefusal('invalid_client_id');
    if (args['client_secret'] !== world.app.clientSecret) throw new ApiRefusal('bad_client_secret');
    if (args['grant_type'] === 'refresh_token') {
      const refresh = stringOf(args['refresh_token']);
      const id = refreshes.get(refresh);
      refreshes.delete(refresh);
      if (id === undefined) throw new ApiRefusal('invalid_refresh_token');
      return grantOf(workspaceOf(world, id));
    }
    const code = codes.get(stringOf(args['code']));
    if (!code || clock() > code.expiresAt) throw new ApiRefusal('invalid_code');
    if (code.isUsed) throw new ApiRefusal('code_already_used');
    // When the authorization page got a redirect_uri, it must be the same here.
    if (stringOf(args['redirect_uri']) !== code.redirectUri) throw new ApiRefusal('bad_redirect_uri');
    code.isUsed = true;
    const workspace = workspaceOf(world, code.workspace);
    workspace.scopes = code.scopes;
    return { ...grantOf(workspace, installedTokenSeconds), authed_user: { id: code.user } };
  }

  async function revoke(workspace: WorkspaceState, events: readonly string[]): Promise<readonly Delivery[]> {
    workspace.botToken = null;
    for (const [token, { workspace: id }] of world.tokens) if (id === workspace.id) world.tokens.delete(token);
    for (const [token, id] of refreshes) if (id === workspace.id) refreshes.delete(token);
    const subscribed = events.filter((type) => world.settings.events.includes(type));
    const bodies: Readonly<Record<string, Json>> = { tokens_revoked: { tokens: { bot: [workspace.botUserId] } } };
    return Promise.all(subscribed.map((type) => deliveries.sendEvent({ type, ...bodies[type] }, workspace)));
  }

  return {
    access,
    revoke,
    uninstall: (workspace) => {
      revoke(workspace, ['tokens_revoked', 'app_uninstalled']).catch(() => undefined);
    },
    install: (workspace, scopes) => {
      workspace.scopes = scopes;
      issue(workspace, installedTokenSeconds);
    },
    consent: (consent) => {
      const code = `${world.ids.next('')}.fake-code`;
      codes.set(code, { ...consent, expiresAt: clock() + CODE_MS, isUsed: false });
      return code;
    },
  };
}
