import type { Command } from 'commander';
import { stringify } from 'yaml';
import { readEnvironment } from '../../project/environment.ts';
import { usesHttp } from '../../slack/bot/slack-settings.ts';
import { createManifest } from '../../slack/install/create-manifest.ts';
import { createCommand, type SpellCommand } from '../shell/create-command.ts';

interface Options {
  readonly json?: true;
  readonly http?: true;
  readonly url?: string;
  readonly distributed?: true;
}

/** `clausewise slack manifest`: the app as Slack makes it, for the settings of `.env`. */
export function createManifestCommand(spell: SpellCommand): Command {
  return createCommand(
    'manifest',
    'Print the manifest from which Slack makes the app: paste it at https://api.slack.com/apps, "From a manifest".',
    [spell('slack manifest'), spell('slack manifest', '--http --url https://bot.example.com --json')],
  )
    .option('--json', 'as JSON (default: YAML)')
    .option(
      '--http',
      'for signed HTTP (default: as the settings choose: SLACK_SIGNING_SECRET without an app token, or with SLACK_PORT)',
    )
    .option('--url <address>', 'where Slack reaches the bot (default: SLACK_PUBLIC_URL)')
    .option('--distributed', 'for an app that other workspaces install (default: where SLACK_CLIENT_ID is set)')
    .action((options: Options) => {
      const env = readEnvironment();
      const isHttp = options.http ?? usesHttp(env);
      const manifest = createManifest({
        transport: isHttp ? 'http' : 'socket',
        publicUrl: options.url ?? env.SLACK_PUBLIC_URL ?? null,
        prefix: env.SLACK_COMMAND_PREFIX,
        followsThreads: env.SLACK_FOLLOW_THREADS,
        hasAgentPane: env.SLACK_AGENT,
        isDistributed: options.distributed ?? env.SLACK_CLIENT_ID !== undefined,
      });
      process.stdout.write(
        options.json ? `${JSON.stringify(manifest, null, 2)}\n` : stringify(manifest, { lineWidth: 0 }),
      );
    });
}
