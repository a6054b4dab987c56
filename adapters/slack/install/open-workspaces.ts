import path from 'node:path';
import type { Authorize, Logger } from '@slack/bolt';
import { type InstallationStore, InstallProvider } from '@slack/oauth';
import type { WebClientOptions } from '@slack/web-api';
import { createRunInOrder } from '../../../src/chat/run-in-order.ts';
import type { Log } from '../../create-log.ts';
import { readStateKey } from '../../state/key/read-state-key.ts';
import { scopesFor } from '../connect/scopes.ts';
import type { SlackSettings, WorkspaceSettings } from '../slack-settings.ts';
import { createEncryption } from './create-encryption.ts';
import { type InstallPage, installPages } from './create-install-pages.ts';
import { REDIRECT_PATH } from './create-manifest.ts';
import { openInstallations } from './open-installations.ts';

/** By what right the bot works in a workspace. */
export interface OpenedWorkspaces {
  /** What the App is made with. */
  readonly app: { readonly token: string } | { readonly authorize: Authorize<boolean> };
  readonly pages: readonly InstallPage[];
  readonly installations: InstallationStore | null;
  readonly close: () => Promise<void>;
}

/** What it is opened with. */
export interface WorkspaceOptions {
  readonly settings: SlackSettings;
  readonly stateDir: string;
  /** The secret of the state, where it is not kept in a file. */
  readonly stateKey: string | undefined;
  readonly clientOptions: () => WebClientOptions;
  readonly logger: Logger;
  readonly log: Log;
}

/** One workspace by its token, or all that install the app. */
export async function openWorkspaces(options: WorkspaceOptions): Promise<OpenedWorkspaces> {
  const { tenancy } = options.settings;
  if (tenancy.kind === 'oauth') return openOAuth(tenancy, options);
  return { app: { token: tenancy.botToken }, pages: [], installations: null, close: async () => {} };
}

async function openOAuth(
  { clientId, clientSecret, stateSecret }: Extract<WorkspaceSettings, { kind: 'oauth' }>,
  { settings, stateDir, stateKey, clientOptions, logger, log }: WorkspaceOptions,
): Promise<OpenedWorkspaces> {
  const seal = createEncryption(stateKey ?? readStateKey(stateDir), 'slack installations');
  const { store, close } = await openInstallations(path.join(stateDir, 'slack.sqlite'), seal);
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
    scopes: scopesFor(settings).map(({ name }) => name),
    ...(settings.publicUrl && { redirectUri: `${settings.publicUrl}${REDIRECT_PATH}` }),
  };
  const pages = installPages(installer, urlOptions, (error) =>
    log.warn(`Cannot show a page of Slack's installation: ${error}`),
  );
  return { app: { authorize: authorizeInTurn(installer) }, pages, installations: store, close };
}

type Source = Parameters<Authorize<boolean>>[0];

/** A token that is due is refreshed by the first event; the others of its workspace wait, as a refresh token serves once. */
function authorizeInTurn(installer: InstallProvider): Authorize<boolean> {
  const inTurn = createRunInOrder();
  const keyOf = ({ isEnterpriseInstall, enterpriseId, teamId }: Source) =>
    (isEnterpriseInstall ? enterpriseId : teamId) ?? enterpriseId ?? '';
  return (source) => inTurn(keyOf(source), () => installer.authorize(source));
}
