import type { HomeView, ModalView } from '@slack/types';
import type { SlackMessage } from '../../../adapters/slack/render/render-reply.ts';
import { escapeHtml } from '../page-frame.ts';
import { drawSlackBlocks } from './draw-blocks.ts';
import { drawTextObject } from './draw-text.ts';

/** Close to Slack's own sizes and greys, so that what looks crowded here also looks crowded in Slack. */
export const SLACK_CSS = `
body { background: #fff; color: #1d1c1d; padding: 16px 20px; }
p { margin: 0; overflow-wrap: anywhere; }
.message { display: grid; grid-template-columns: 36px 1fr; gap: 0 10px; padding: 6px 0; max-width: 740px; }
.face { width: 36px; height: 36px; border-radius: 6px; color: #fff; font-weight: 700; display: grid; place-items: center; }
.face.bot { background: #31535c; } .face.person { background: #8a6d3b; }
.head b { font-weight: 700; } .head small { color: #616061; font-size: 12px; margin-left: 6px; }
.badge { background: #e8e8e8; color: #616061; font-size: 10px; font-weight: 700; border-radius: 2px; padding: 1px 3px; margin-left: 5px; }
.block { margin: 4px 0; max-width: 640px; }
.block.context { margin: 2px 0 6px; display: flex; flex-wrap: wrap; gap: 0 8px; } .block.context p { font-size: 12px; line-height: 1.4; color: #616061; }
.block.actions { margin: 8px 0; display: flex; flex-wrap: wrap; gap: 6px 8px; }
.block.context_actions { margin: 6px 0 0; display: flex; gap: 14px; color: #616061; font-size: 12px; }
.thumb svg { vertical-align: -2px; } .thumb.down svg { transform: scaleY(-1); }
.button { border: 1px solid #c9c9ca; border-radius: 6px; padding: 3px 10px; font-size: 13px; font-weight: 700; background: #fff; }
.rich_text > p { min-height: 1em; }
blockquote { margin: 4px 0; padding: 0 0 0 12px; border-left: 4px solid #ddd; overflow-wrap: anywhere; }
ul { margin: 2px 0; padding-left: 26px; } li { margin: 1px 0; overflow-wrap: anywhere; }
code { font: 12px/1.4 "Liberation Mono", "DejaVu Sans Mono", monospace; color: #c01343; background: #f8f8f8; border: 1px solid #e0e0e0; border-radius: 3px; padding: 1px 3px; overflow-wrap: anywhere; }
pre { font: 12px/1.5 "Liberation Mono", "DejaVu Sans Mono", monospace; background: #f8f8f8; border: 1px solid #ddd; border-radius: 4px; padding: 8px; margin: 4px 0; white-space: pre-wrap; overflow-wrap: anywhere; }
h2 { font-size: 18px; line-height: 1.33; margin: 14px 0 2px; font-weight: 900; }
hr { border: 0; border-top: 1px solid #ddd; margin: 10px 0; }
a { color: #1264a3; } .mention { background: #ffe08a; color: #b00; font-weight: 700; padding: 0 2px; } .unknown { color: #b00; }
.modal { width: 520px; border: 1px solid #ccc; border-radius: 10px; box-shadow: 0 6px 24px rgb(0 0 0 / 18%); background: #fff; margin: 8px auto; }
.modal header { padding: 16px 22px; font-size: 20px; font-weight: 900; border-bottom: 1px solid #eee; }
.modal .content { padding: 8px 22px 14px; }
.modal footer { border-top: 1px solid #eee; padding: 12px 22px; display: flex; justify-content: flex-end; gap: 10px; }
.button.submit { background: #007a5a; color: #fff; border-color: #007a5a; }
.label { font-weight: 700; margin-top: 12px; } .label small { color: #616061; font-weight: 400; } .hint { color: #616061; font-size: 12px; margin-top: 3px; }
.field { border: 1px solid #bbb; border-radius: 4px; padding: 7px 10px; margin-top: 5px; min-height: 36px; color: #616061; } .field.tall { min-height: 84px; color: #1d1c1d; }
.box { display: inline-block; width: 14px; height: 14px; border: 1px solid #888; border-radius: 3px; margin: 0 8px -2px 0; }
.ticked { background: #1264a3; border-color: #1264a3; box-shadow: inset 0 0 0 3px #fff; }
.tabs { border-bottom: 1px solid #ddd; margin: -4px 0 10px; font-size: 13px; color: #616061; } .tabs b { color: #1d1c1d; border-bottom: 2px solid #31535c; display: inline-block; padding-bottom: 6px; margin-right: 16px; }
.home { max-width: 640px; }
.note { color: #616061; font-size: 12px; margin: 4px 0 4px 46px; }
`;

/** A message of a person. */
export const drawQuestion = (text: string): string => `<div class="message"><div class="face person">A</div><div>
<p class="head"><b>Ann</b><small>10:04</small></p><p>${escapeHtml(text)}</p></div></div>`;

/** A reply, with its messages below each other. */
export const drawReply = (messages: readonly SlackMessage[], isPrivate = false): string =>
  messages
    .map(
      ({ blocks }) => `<div class="message"><div class="face bot">C</div><div>
<p class="head"><b>Clausewise</b><span class="badge">APP</span><small>10:04</small></p>
${drawSlackBlocks(blocks)}</div></div>`,
    )
    .join('\n') + (isPrivate ? '<p class="note">Only visible to you</p>' : '');

/** A modal in its frame. */
export const drawModal = ({ title, close, submit, blocks }: ModalView): string => `<div class="modal">
<header>${drawTextObject(title)}</header><div class="content">${drawSlackBlocks(blocks)}</div>
<footer>${close ? `<span class="button">${drawTextObject(close)}</span>` : ''}${
  submit ? `<span class="button submit">${drawTextObject(submit)}</span>` : ''
}</footer></div>`;

/** The home tab, below the row of tabs. */
export const drawHome = ({ blocks }: HomeView): string =>
  `<div class="tabs"><b>Home</b><span>Messages</span> &nbsp; <span>About</span></div><div class="home">${drawSlackBlocks(blocks)}</div>`;
