/** Discord's dark theme as far as a message needs it; sizes and colours measured by eye, nothing of it is Discord's. */
export const DISCORD_CSS = `
body { background: #313338; color: #dbdee1; font-size: 16px; line-height: 22px; padding: 16px 0;
  font-family: "gg sans", "Noto Sans", "Liberation Sans", "Noto Sans CJK SC", "Noto Sans CJK TC", Arial, sans-serif; }
article { position: relative; padding: 4px 48px 8px 72px; margin-bottom: 12px; }
article.ephemeral { background: rgba(88, 101, 242, .08); box-shadow: inset 2px 0 #5865f2; }
.above { color: #b5bac1; font-size: 14px; line-height: 18px; margin: 0 0 4px; position: relative; }
.above b { color: #dbdee1; font-weight: 600; }
.above .pill { color: #c9cdfb; background: rgba(88, 101, 242, .3); border-radius: 3px; padding: 0 4px; }
.elbow { position: absolute; left: -36px; top: 9px; width: 30px; height: 12px; border-left: 2px solid #4e5058;
  border-top: 2px solid #4e5058; border-top-left-radius: 6px; }
.avatar { position: absolute; left: 16px; margin-top: 2px; width: 40px; height: 40px; border-radius: 50%;
  background: #5865f2; color: #fff; font-weight: 700; font-size: 20px; line-height: 40px; text-align: center; }
.avatar.person { background: #da6d42; }
header b { color: #f2f3f5; font-weight: 600; }
.tag { background: #5865f2; color: #fff; border-radius: 4px; font-size: 10px; font-weight: 600; padding: 1px 5px;
  margin-left: 5px; vertical-align: 1px; }
time { color: #949ba4; font-size: 12px; margin-left: 8px; }
.container { background: #2b2d31; border: 1px solid #3f4147; border-radius: 8px; padding: 14px 16px; margin-top: 6px;
  max-width: 600px; display: flex; flex-direction: column; gap: 10px; }
.text { white-space: pre-wrap; overflow-wrap: anywhere; }
.text h3 { display: block; margin: 4px 0 2px; color: #f2f3f5; font-size: 16px; line-height: 22px; font-weight: 700; }
.text strong { color: #f2f3f5; font-weight: 700; }
.text small { display: block; color: #949ba4; font-size: 13px; line-height: 18px; margin-top: 3px; }
.text small strong { color: #b5bac1; }
.text blockquote { position: relative; margin: 2px 0; padding: 0 8px 0 14px; }
.text blockquote::before { content: ""; position: absolute; left: 0; top: 0; bottom: 0; width: 4px; border-radius: 4px;
  background: #4e5058; }
.text li { display: block; position: relative; padding-left: 18px; margin: 3px 0; }
.text li::before { content: ""; position: absolute; left: 5px; top: 9px; width: 5px; height: 5px; border-radius: 50%;
  background: #dbdee1; }
.text code { background: #1e1f22; border-radius: 4px; padding: 1px 4px; font: 14px/18px "DejaVu Sans Mono", monospace; }
.text pre { margin: 4px 0 0; background: #1e1f22; border: 1px solid #3f4147; border-radius: 4px; padding: 8px;
  white-space: pre-wrap; }
.text pre code { padding: 0; }
.text a, .only a { color: #00a8fc; }
.text .mention, .text .channel, .text .command { background: rgba(88, 101, 242, .3); color: #c9cdfb; }
.section { display: grid; grid-template-columns: 1fr auto; gap: 16px; align-items: center; }
.row { display: flex; flex-wrap: wrap; gap: 8px; }
.button { background: #4e5058; color: #fff; border-radius: 8px; padding: 5px 12px; font-size: 14px; line-height: 20px;
  font-weight: 500; white-space: nowrap; }
.row .button { white-space: normal; }
.button.primary { background: #5865f2; }
.only { color: #949ba4; font-size: 12px; margin-top: 6px; }
`;
