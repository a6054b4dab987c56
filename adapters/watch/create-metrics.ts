import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** What is read at the moment at which the metrics are asked for. */
export interface Readings {
  /** Open connections by platform. */
  readonly connections: () => Readonly<Record<string, number>>;
  /** Whether the state is on the disk, and not only in memory. */
  readonly isStatePersistent: () => boolean;
  /** Milliseconds since 1970 at which the index was made; null if that is not known. */
  readonly indexMadeAt: () => number | null;
  /** Documents of the seeds folder that could not be used. */
  readonly failedDocuments: () => number;
  /** Rows of the state that were damaged and deleted so far. */
  readonly damagedRows: () => number;
  readonly now: () => number;
}

/** The metrics of a process. Labels are names of platforms and kinds of replies only, never anything of a person. */
export interface Metrics {
  readonly received: (platform: string) => void;
  readonly answered: (platform: string, outcome: string, seconds: number) => void;
  readonly requested: (platform: string, kind: 'retry' | 'limit') => void;
  /** All of them in the text format of Prometheus, with its content type. */
  readonly write: () => Promise<{ readonly type: string; readonly text: string }>;
}

/** Upper ends of the classes of latency, in seconds. */
const LATENCY_BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];

/** Makes the metrics; memory and event loop come from the defaults of prom-client. */
export function createMetrics(readings: Readings): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const questions = new Histogram({
    name: 'clausewise_question_seconds',
    help: 'From a question to its reply, by platform and kind of reply',
    labelNames: ['platform', 'outcome'],
    buckets: LATENCY_BUCKETS,
    registers,
  });
  const lastEvent = createGauge('last_event_timestamp_seconds', 'When the last event was received', ['platform']);
  const lastAnswer = createGauge('last_answer_timestamp_seconds', 'When the last reply was made', ['platform']);
  const requests = new Counter({
    name: 'clausewise_repeated_requests_total',
    help: 'Requests to a platform that were sent again (retry) or answered with 429 (limit)',
    labelNames: ['platform', 'kind'],
    registers,
  });
  addReadings();

  function createGauge(name: string, help: string, labelNames: string[], read?: (gauge: Gauge) => void): Gauge {
    const collect = read && { collect: (): void => read(gauge) };
    const gauge: Gauge = new Gauge({ name: `clausewise_${name}`, help, labelNames, registers, ...collect });
    return gauge;
  }

  function addReadings(): void {
    createGauge('connections', 'Open connections to a platform', ['platform'], (gauge) => {
      for (const [platform, count] of Object.entries(readings.connections())) gauge.set({ platform }, count);
    });
    createGauge('state_persistent', '1 while the state is on the disk, 0 while it is in memory only', [], (gauge) =>
      gauge.set(readings.isStatePersistent() ? 1 : 0),
    );
    createGauge('state_damaged_rows', 'Rows of the state that were damaged and deleted', [], (gauge) =>
      gauge.set(readings.damagedRows()),
    );
    createGauge('documents_failed', 'Documents that could not be used', [], (gauge) =>
      gauge.set(readings.failedDocuments()),
    );
    createGauge('index_age_seconds', 'Age of the index', [], (gauge) => {
      const madeAt = readings.indexMadeAt();
      if (madeAt !== null) gauge.set((readings.now() - madeAt) / 1000);
    });
  }

  const seconds = (): number => readings.now() / 1000;
  return {
    received: (platform) => lastEvent.set({ platform }, seconds()),
    answered: (platform, outcome, took) => {
      questions.observe({ platform, outcome }, took);
      lastAnswer.set({ platform }, seconds());
    },
    requested: (platform, kind) => requests.inc({ platform, kind }),
    write: async () => ({ type: registry.contentType, text: await registry.metrics() }),
  };
}
