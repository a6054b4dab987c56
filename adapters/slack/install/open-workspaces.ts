import path from 'node:path';
import type { Authorize, Logger } from '@slack/bolt';
import { type InstallationStore, InstallProvider } from '@slack/oauth';
import { WebClient, type WebClientOptions } from '@slack/web-api';
import { createRunInOrder } from '../../../src/chat/run-in-order.ts';
import type { Log } from '../../project/create-log.ts';
import { createEncryption } from '../../state/key/create-encryption.ts';
import { readStateKey } from '../../state/key/read-state-key.ts';
import { REDIRECT_PATH, type SlackSettings, type WorkspaceSettings } from '../bot/slack-settings.ts';
import { requiredScopes } from '../connect/scopes.ts';
import type { HttpPage } from '../connect/serve-pages.ts';
import { describeSlackError } from '../send/describe-slack-error.ts';
import { createInstallPages } from './create-install-pages.ts';
import { openInstallations } from './open-installations.ts';
import { openSharedInstallations } from './open-shared-installations.ts';

/** A workspace, or an organisation where the app is installed in all of it. */
export interface Team {
  readonly team: string;
  readonly enterprise: string | null;
}

/** How the bot is authorized in its workspaces. */
export interface OpenedWorkspaces {
  /** Options of Bolt's App. */
  readonly app: { readonly token: string } | { readonly authorize: Authorize<boolean> };
  /** On which other workspaces install the app. */
  readonly pages: readonly HttpPage[];
  /** The token and the user of the bot in a workspace. @throws when the app is not installed there */
  readonly authorize: (team: Team) => Promise<{ readonly token: string; readonly botUser: string }>;
  /** Null for a bot of one workspace. */
  readonly installations: InstallationStore | null;
  readonly close: () => Promise<void>;
}

/** Everything that opening the workspaces needs. */
export interface WorkspaceOptions {
  readonly settings: SlackSettings;
  readonly stateDir: string;
  /** The secret from which the encryption key is derived; `state.key` in `stateDir` by default. */
  readonly stateKey: string | undefined;
  /** The address of a PostgreSQL database to use instead of `slack.sqlite`. */
  readonly databaseUrl: string | undefined;
  readonly clientOptions: () => WebClientOptions;
  readonly logger: Logger;
  readonly log: Log;
}

/** Authorizes the bot: in one workspace by its token, or in every workspace that installs the app. */
export async function openWorkspaces(options: WorkspaceOptions): Promise<OpenedWorkspaces> {
  const { tenancy } = options.settings;
  if (tenancy.kind === 'oauth') return openOAuth(tenancy, options);
  const token = tenancy.botToken;
  const authorize = async () => {
    const { user_id } = await new WebClient(token, options.clientOptions()).auth.test();
    return { token, botUser: user_id ?? '' };
  };
  return { app: { token }, authorize, pages: [], installations: null, close: async () => {} };
}

async function openOAuth(
  { clientId, clientSecret, stateSecret }: Extract<WorkspaceSettings, { kind: 'oauth' }>,
  { settings, stateDir, stateKey, databaseUrl, clientOptions, logger, log }: WorkspaceOptions,
): Promise<OpenedWorkspaces> {
  const encryption = createEncryption(stateKey ?? readStateKey(stateDir), 'slack installations');
  const { store, close } = databaseUrl
    ? await openSharedInstallations(databaseUrl, encryption)
    : await openInstallations(path.join(stateDir, 'slack.sqlite'), encryption);
  const installer = new InstallProvider({
    clientId,
    clientSecret,
    stateSecret,
    installationStore: store,
    logger,
    clientOptions: clientOptions(),
    ...(settings.apiUrl && { authorizationUrl: new URL('/oauth/v2/authorize', settings.apiUrl).href }),
  });
  const urlOptions = {
    scopes: requiredScopes(settings).map(({ name }) => name),
    ...(settings.publicUrl && { redirectUri: `${settings.publicUrl}${REDIRECT_PATH}` }),
  };
  const pages = createInstallPages(installer, urlOptions, (error) =>
    log.warn(`Cannot show a page of Slack's installation: ${describeSlackError(error)}`),
  );
  const inOrder = authorizeInOrder(installer);
  const authorize = async ({ team, enterprise }: Team) => {
    const found = await inOrder({
      teamId: team,
      enterpriseId: enterprise ?? undefined,
      isEnterpriseInstall: enterprise !== null,
    });
    return { token: found.botToken ?? '', botUser: found.botUserId ?? '' };
  };
  return { app: { authorize: inOrder }, authorize, pages, installations: store, close };
}

type AuthorizeQuery = Parameters<Authorize<boolean>>[0];

/**
 * Authorizes one event of a workspace after another: the first refreshes an expired token, and the others use it. A refresh
 * token can be used only once.
 */
function authorizeInOrder(installer: InstallProvider): Authorize<boolean> {
  const runInOrder = createRunInOrder();
  const workspaceKey = ({ isEnterpriseInstall, enterpriseId, teamId }: AuthorizeQuery) =>
    (isEnterpriseInstall ? enterpriseId : teamId) ?? enterpriseId ?? '';
  return (query) => runInOrder(workspaceKey(query), () => installer.authorize(query));
}
