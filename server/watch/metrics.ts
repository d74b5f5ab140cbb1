import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { CommandKind } from '../../shared/domain/commands.ts';
import { type ConnectedScreen, type ScreensClock, conditionOf } from '../../shared/domain/screen.ts';
import { beatSeconds, type Answer } from '../../shared/wire.ts';
import type { Health } from './health.ts';

export type MetricsParts = {
  health: () => Promise<Health>;
  /** When the snapshot was kept, in milliseconds since 1970 by the machine's clock; null without one. */
  snapshotAt: () => Promise<number | null>;
  screens: () => readonly ConnectedScreen[];
  clock: () => ScreensClock;
  /** Commands that were given and are not answered yet. */
  waiting: () => number;
};

/** The figures of one venue for Prometheus, in a registry of its own: another venue of the process has others. */
export type Metrics = {
  readonly contentType: string;
  answered(kind: CommandKind, answer: Answer): void;
  /** Does `work`, the judging of one command, and measures it. */
  judging<Result>(work: () => Promise<Result>): Promise<Result>;
  /** An append was kept within `ms`. */
  synced(ms: number): void;
  /** All figures in Prometheus' text format. */
  text(): Promise<string>;
  stop(): void;
};

/** Judging takes microseconds, a sync a fraction of a millisecond to a few hundred on a bad disk: seconds. */
const judgeBuckets = [0.0001, 0.0005, 0.001, 0.005, 0.01, 0.05, 0.1, 0.5];
const syncBuckets = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1];
const nanosecondsInASecond = 1e9;

export function createMetrics(parts: MetricsParts): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const { commands, judge, sync } = figuresOfCommands(registers);
  const measureNow = momentGauges(registers, parts);
  const lag = watchLag(registers);
  return {
    contentType: registry.contentType,
    answered(kind, answer) {
      commands.inc({ kind, outcome: answer.kind === 'accepted' ? 'accepted' : answer.refusal.code });
    },
    async judging(work) {
      const end = judge.startTimer();
      try {
        return await work();
      } finally {
        end();
      }
    },
    synced: (ms) => sync.observe(ms / 1_000),
    async text() {
      await measureNow();
      lag.measure();
      return registry.metrics();
    },
    stop: lag.stop,
  };
}

/** What is counted and timed with every command. */
function figuresOfCommands(registers: Registry[]) {
  const commands = new Counter({
    name: 'uketsuke_commands_total',
    help: 'Commands by kind and by what came of them: accepted, or the code of the refusal.',
    labelNames: ['kind', 'outcome'],
    registers,
  });
  const judge = new Histogram({
    name: 'uketsuke_judge_seconds',
    help: 'Time that judging a command took.',
    buckets: judgeBuckets,
    registers,
  });
  const sync = new Histogram({
    name: 'uketsuke_sync_seconds',
    help: 'Time until an append was durable.',
    buckets: syncBuckets,
    registers,
  });
  return { commands, judge, sync };
}

/** How late the event loop comes to its timers; measured from one look to the next. */
function watchLag(registers: Registry[]): { measure(): void; stop(): void } {
  const lag = monitorEventLoopDelay({ resolution: 20 });
  lag.enable();
  const lagGauge = new Gauge({
    name: 'uketsuke_event_loop_lag_seconds',
    help: 'How late the event loop came to its timers since the last look.',
    labelNames: ['quantile'],
    registers,
  });
  const measure = () => {
    for (const quantile of [50, 99, 100]) {
      lagGauge.set(
        { quantile: String(quantile / 100) },
        (lag.percentile(quantile) || 0) / nanosecondsInASecond,
      );
    }
    lag.reset();
  };
  return { measure, stop: () => lag.disable() };
}

/** What is measured at the moment when somebody looks. */
function momentGauges(registers: Registry[], parts: MetricsParts): () => Promise<void> {
  const gauge = (name: string, help: string, labelNames: string[] = []) =>
    new Gauge({ name: `uketsuke_${name}`, help, labelNames, registers });
  const ready = gauge('ready', 'Whether the venue is ready: 1, or 0 (GET health says why).');
  const build = gauge('build_info', 'The version that runs; always 1.', ['version']);
  const uptime = gauge('uptime_seconds', 'Since the venue was opened.');
  const revision = gauge('revision', 'The number of the last change.');
  const screens = gauge('screens', 'Connected screens by page and condition.', ['page', 'condition']);
  const queue = gauge('queue_length', 'Commands that were given and are not answered yet.');
  const snapshot = gauge('snapshot_age_seconds', 'Since the snapshot was kept.');
  const journal = gauge('journal_bytes', 'Size of the journal.');
  const disk = gauge('disk_free_bytes', 'Room left for the data folder.');
  const memory = gauge('memory_bytes', 'Memory of the process.', ['kind']);
  /** A figure that is not known is left out: 0 would be a lie. */
  const setOrLeaveOut = (one: Gauge, value: number | null) => {
    one.reset();
    if (value === null) one.remove();
    else one.set(value);
  };
  return async () => {
    const [health, snapshotAt] = await Promise.all([parts.health(), parts.snapshotAt()]);
    ready.set(health.status === 'ready' ? 1 : 0);
    build.set({ version: health.version }, 1);
    uptime.set(health.uptimeSeconds);
    revision.set(health.revision);
    queue.set(parts.waiting());
    setOrLeaveOut(snapshot, snapshotAt === null ? null : (Date.now() - snapshotAt) / 1_000);
    setOrLeaveOut(journal, health.journal.bytes);
    setOrLeaveOut(disk, health.disk.freeBytes);
    screens.reset();
    for (const screen of parts.screens())
      screens.inc({ page: screen.page, condition: conditionOf(screen, parts.clock(), beatSeconds) });
    const { rss, heapUsed, external } = process.memoryUsage();
    for (const [kind, bytes] of Object.entries({ rss, heapUsed, external })) memory.set({ kind }, bytes);
  };
}
