import { allNodes, type MarkdownNode, readMarkdown, textOf } from './read-markdown.ts';

/** The content of a message, as a person sees it. */
export interface ReadMessage {
  /** All texts in order, separated by line breaks; no buttons. */
  readonly text: string;
  /** The same texts as Markdown, as they were sent. */
  readonly contents: readonly string[];
  readonly nodes: readonly MarkdownNode[];
  readonly buttons: readonly { readonly id: string; readonly label: string }[];
  /** Components, nested ones included. */
  readonly components: number;
  /** Characters of all texts together, as they were sent. */
  readonly length: number;
}

/** A component of a message, typed loosely because it may come from Discord too. */
interface Component {
  readonly type: number;
  readonly content?: string;
  readonly custom_id?: string;
  readonly label?: string;
  readonly components?: readonly Component[];
  readonly accessory?: Component;
}

const flat = (component: Component): Component[] => [
  component,
  ...(component.components ?? []).flatMap(flat),
  ...(component.accessory ? flat(component.accessory) : []),
];

/** Reads a message of components: its text, markup and buttons, and the counts that Discord limits. */
export function readMessage({ components }: { readonly components: readonly unknown[] }): ReadMessage {
  const all = components.flatMap((component) => flat(component as Component));
  const contents = all.flatMap(({ content }) => (content === undefined ? [] : [content]));
  const trees = contents.map(readMarkdown);
  return {
    text: trees.map(textOf).join('\n'),
    contents,
    nodes: trees.flatMap(allNodes),
    buttons: all.flatMap(({ custom_id: id, label }) => (id === undefined ? [] : [{ id, label: label ?? '' }])),
    components: all.length,
    length: contents.reduce((sum, content) => sum + content.length, 0),
  };
}
