import type { Topic } from './knowledge.ts';
import { fromKnowledge } from './use-knowledge.ts';

const byId = fromKnowledge(({ topics }) => new Map(topics.map((topic) => [topic.id, topic])));

/** The topic of an id; undefined where there is none. */
export const topicById = (id: string): Topic | undefined => byId().get(id);
