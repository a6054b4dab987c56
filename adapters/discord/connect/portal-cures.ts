const PORTAL = 'https://discord.com/developers/applications';

/** How to get a new token for the bot. */
export const NEW_TOKEN_CURE = `At ${PORTAL} open the application, choose Bot, press Reset Token, and put the new token in the line DISCORD_TOKEN of .env`;

/** How to switch on the only privileged intent that the bot may ask for, or how to run without it. */
export const INTENT_CURE =
  `At ${PORTAL} open the application, ` +
  'choose Bot, switch on "Message Content Intent" under "Privileged Gateway Intents", and save; ' +
  'or set DISCORD_FOLLOW_THREADS=off in .env.';
