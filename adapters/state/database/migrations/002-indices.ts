import type { Migration } from '../migrate.ts';

/** Indices for `/forget`, which looks up rows by person, and for the sweep, which looks them up by time. */
export const indices: Migration = {
  version: 2,
  name: 'indices',
  async up({ schema }) {
    await schema.createIndex('conversations_person').on('conversations').column('person').execute();
    await schema.createIndex('conversations_at').on('conversations').column('at').execute();
    await schema.createIndex('seen_messages_at').on('seen_messages').column('at').execute();
    await schema.createIndex('feedback_person').on('feedback').column('person').execute();
    await schema.createIndex('feedback_at').on('feedback').column('at').execute();
  },
};
