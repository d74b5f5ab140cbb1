import type { State } from '../../shared/domain/state.ts';
import { figuresAt } from '../../shared/domain/views/needs-you.ts';
import type { DeskTexts } from '../desk-texts.ts';

/** The figures of the moment. */
export function Figures({
  state,
  now,
  texts,
}: {
  state: State;
  now: Parameters<typeof figuresAt>[1];
  texts: DeskTexts;
}) {
  const figures = figuresAt(state, now);
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
