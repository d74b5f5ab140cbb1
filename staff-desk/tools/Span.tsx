import { useSignal } from '@preact/signals';
import { theEvent, todayOf } from '../../shared/domain/queries/the-event.ts';
import { Day, type Instant, clockTimeOf } from '../../shared/domain/time.ts';
import { Choice } from '../../shared/screen/look/fields.tsx';
import { TimeField } from './fields.tsx';
import { daysToCome, instantOn } from './times.ts';
import { shortDay } from './short-day.ts';
import type { ToolProps } from './tool.ts';

/** A time on one day, as its fields hold it; `span` is null while one of them holds no time. */
export type SpanModel = {
  day: Day | null;
  from: string;
  to: string;
  span: { from: Instant; to: Instant } | null;
  set: { day(day: string): void; from(time: string): void; to(time: string): void };
};

/** A span that begins as `first` to `last` by the clock, today or on the event's next day. */
export function useSpan({ state, now }: ToolProps, first: Instant, last: Instant): SpanModel {
  const zone = theEvent(state)?.timeZone ?? 'UTC';
  const day = useSignal<Day | null>(daysToCome(state, now)[0] ?? todayOf(state, now));
  const from = useSignal(clockTimeOf(first, zone));
  const to = useSignal(clockTimeOf(last, zone));
  const [start, end] = [from, to].map(({ value }) => instantOn(day.value, value, zone));
  return {
    day: day.value,
    from: from.value,
    to: to.value,
    span: typeof start === 'number' && typeof end === 'number' ? { from: start, to: end } : null,
    set: {
      day: (value) => void (day.value = Day.parse(value)),
      from: (value) => void (from.value = value),
      to: (value) => void (to.value = value),
    },
  };
}

/** The fields of a span: its day where the event has more to come, from and to. */
export function SpanFields({ state, now, texts, model }: ToolProps & { model: SpanModel }) {
  const days = daysToCome(state, now);
  return (
    <>
      {days.length > 1 && (
        <Choice
          label={texts.say('tools.day')}
          name="tool-day"
          value={model.day ?? ''}
          options={days.map((day) => ({ value: day, label: shortDay(day, texts.language.value) }))}
          onChoose={model.set.day}
        />
      )}
      <TimeField
        label={texts.say('tools.from')}
        name="tool-from"
        value={model.from}
        onChange={model.set.from}
      />
      <TimeField label={texts.say('tools.to')} name="tool-until" value={model.to} onChange={model.set.to} />
    </>
  );
}
