import type { IncomingMessage } from 'node:http';
import type { PostedFile } from '../types/fake-discord.ts';

export interface ReadBody {
  readonly body: unknown;
  readonly files: readonly PostedFile[];
}

/** Reads a request: JSON, or a form with `payload_json` and `files[n]`. Throws on anything else. */
export async function readBody(request: IncomingMessage): Promise<ReadBody> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const bytes = Buffer.concat(chunks);
  const type = request.headers['content-type'] ?? '';
  if (bytes.length === 0) return { body: undefined, files: [] };
  if (!type.startsWith('multipart/form-data')) return { body: JSON.parse(bytes.toString('utf8')), files: [] };
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData();
  const files: PostedFile[] = [];
  for (const [key, value] of form)
    if (/^files\[\d+\]$/.test(key) && typeof value !== 'string')
      files.push({ name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) });
  const payload = form.get('payload_json');
  return { body: typeof payload === 'string' ? JSON.parse(payload) : undefined, files };
}
