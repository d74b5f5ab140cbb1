import { useMemo } from 'preact/hooks';
import type { State } from '../../shared/domain/state.ts';
import type { Instant } from '../../shared/domain/time.ts';
import { followFigures } from '../../shared/domain/views/figures.ts';
import type { DeskTexts } from '../desk-texts.ts';

/** The figures of the moment. */
export function Figures({ state, now, texts }: { state: State; now: Instant; texts: DeskTexts }) {
  const figuresOf = useMemo(followFigures, []);
  const figures = figuresOf(state, now);
  const shown = [
    [`${figures.delegatesHere}/${figures.delegates}`, texts.say('desk.figures.here')],
    [figures.running, texts.say('desk.figures.running')],
    [figures.overTime, texts.say('desk.figures.over')],
    [figures.absent, texts.say('desk.figures.absent')],
    [figures.freeNow, texts.say('desk.figures.free')],
    [figures.late, texts.say('desk.figures.late')],
    [figures.answersMissing, texts.say('desk.figures.answers')],
  ] as const;
  return (
    <ul class="desk-figures">
      {shown.map(([value, word]) => (
        <li key={word}>
          <b>{value}</b> {word}
        </li>
      ))}
    </ul>
  );
}
