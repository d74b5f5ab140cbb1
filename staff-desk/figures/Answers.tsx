import { todayOf } from '../../shared/domain/queries/the-event.ts';
import type { Meeting } from '../../shared/domain/records/meeting.ts';
import { type Outcome, needsFollowUp } from '../../shared/domain/records/outcome.ts';
import type { State } from '../../shared/domain/state.ts';
import { type MissingAnswers, missingAnswers } from '../../shared/domain/views/missing-answers.ts';
import type { DeskTexts } from '../desk-texts.ts';
import { shortNameOf, timeIn } from '../needs/say-proposal.ts';
import type { TallyOverlayProps } from './tally-overlay-props.ts';

/** Whose answers are missing, and which meetings are to be followed up. */
export function Answers({ state, now, texts, onClose, onSelect }: TallyOverlayProps) {
  const today = todayOf(state, now);
  if (today === null) return null;
  const missing = missingAnswers(state, today);
  const followUps = [...state.outcomes.values()].filter(({ answer }) => needsFollowUp(answer.level));
  return (
    <>
      <h3>{texts.say('answers.title', { count: missing.length })}</h3>
      {missing.length === 0 && <p class="desk-quiet">{texts.say('answers.none')}</p>}
      <ul class="desk-answers">
        {missing.map(({ meeting, parties }) => (
          <li key={meeting.id}>
            <MissingRow
              state={state}
              texts={texts}
              meeting={meeting}
              parties={parties}
              onPress={() => {
                onClose();
                onSelect({ kind: 'meeting', meeting: meeting.id });
              }}
            />
          </li>
        ))}
      </ul>
      <h3>{texts.say('answers.followUp', { count: followUps.length })}</h3>
      {followUps.length === 0 && <p class="desk-quiet">{texts.say('answers.noFollowUp')}</p>}
      <ul class="desk-answers">
        {followUps.map((outcome) => (
          <FollowUpLine
            key={`${outcome.meeting} ${outcome.party}`}
            state={state}
            texts={texts}
            outcome={outcome}
          />
        ))}
      </ul>
    </>
  );
}

type MissingRowProps = {
  state: State;
  texts: DeskTexts;
  meeting: Meeting;
  parties: MissingAnswers['parties'];
  onPress: () => void;
};

/** A meeting of which somebody has not answered. */
function MissingRow({ state, texts, meeting, parties, onPress }: MissingRowProps) {
  return (
    <button type="button" class="desk-row" onClick={onPress}>
      <b>{meeting.place.table}</b> <span class="time">{timeIn(state)(meeting.place.start)}</span>{' '}
      {shortNameOf(state, meeting.guest, texts)}
      <span class="desk-quiet">
        {parties.map((party) => texts.say(`answers.party.${party}`)).join(' · ')}
      </span>
    </button>
  );
}

type FollowUpLineProps = { state: State; texts: DeskTexts; outcome: Outcome };

/** A meeting that is to be followed up, who said so, and what they noted. */
function FollowUpLine({ state, texts, outcome }: FollowUpLineProps) {
  const { meeting: id, party, answer } = outcome;
  const meeting = state.meetings.get(id);
  if (!meeting) return null;
  return (
    <li class="desk-row-of">
      <b>{meeting.place.table}</b>
      <span>
        {shortNameOf(state, meeting.guest, texts)} – {shortNameOf(state, meeting.host, texts)}
      </span>
      <span class="desk-quiet">
        {texts.say(`answers.party.${party}`)}, {texts.say('answers.level', { level: answer.level ?? 0 })}
        {answer.note === null ? '' : ` · ${answer.note}`}
      </span>
    </li>
  );
}
