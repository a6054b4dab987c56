import { ButtonStyle, ComponentType } from 'discord.js';
import type { Component, DiscordMessage } from '../../../adapters/discord/render/discord-message.ts';
import { escapeHtml } from '../page-frame.ts';
import { drawMarkdown } from './draw-markdown.ts';

/** The frame around a message. */
export interface MessageFrame {
  /** The line above the message: "Ann used /compare". */
  readonly above: string;
  readonly name: string;
  readonly time: string;
  /** True if only one person sees it. */
  readonly isEphemeral: boolean;
}

/** Draws consecutive messages of the bot like Discord's dark client. */
export function drawMessages(messages: readonly DiscordMessage[], frame: MessageFrame): string {
  const { above, name, time, isEphemeral } = frame;
  const body = messages.map((message) => message.components.map(drawContainer).join('')).join('');
  const note = isEphemeral ? '<div class="only">Only you can see this · <a>Dismiss message</a></div>' : '';
  return `<article class="${isEphemeral ? 'ephemeral' : ''}">
<div class="above"><span class="elbow"></span>${above}</div>
<div class="avatar">C</div>
<div class="main"><header><b>${escapeHtml(name)}</b><span class="tag">APP</span><time>${escapeHtml(time)}</time></header>
${body}${note}</div>
</article>`;
}

/** A message of a person. */
export const drawQuestion = (name: string, time: string, text: string): string => `<article>
<div class="avatar person">${escapeHtml(name.slice(0, 1))}</div>
<div class="main"><header><b>${escapeHtml(name)}</b><time>${escapeHtml(time)}</time></header><div class="text">${text}</div></div>
</article>`;

function drawContainer({ accent_color: colour, components }: DiscordMessage['components'][0]): string {
  const stripe =
    typeof colour === 'number' ? ` style="border-left:4px solid #${colour.toString(16).padStart(6, '0')}"` : '';
  return `<section class="container"${stripe}>${components.map(drawPiece).join('')}</section>`;
}

function drawPiece(piece: Component): string {
  switch (piece.type) {
    case ComponentType.TextDisplay:
      return `<div class="text">${drawMarkdown(piece.content)}</div>`;
    case ComponentType.Section: {
      const texts = piece.components.map(({ content }) => `<div class="text">${drawMarkdown(content)}</div>`).join('');
      return `<div class="section"><div>${texts}</div>${renderButton(piece.accessory)}</div>`;
    }
    case ComponentType.ActionRow:
      return `<div class="row">${piece.components.map(renderButton).join('')}</div>`;
    default:
      throw new Error(
        `Cannot draw a component of type ${piece.type}: the preview does not know it. Teach it in draw-message.ts.`,
      );
  }
}

function renderButton(component: { readonly type: number }): string {
  if (!('label' in component) || !('style' in component)) return '';
  const primary = component.style === ButtonStyle.Primary ? ' primary' : '';
  return `<span class="button${primary}">${escapeHtml(String(component.label))}</span>`;
}
