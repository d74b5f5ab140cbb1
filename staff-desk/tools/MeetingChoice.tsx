import { useSignal } from '@preact/signals';
import { holdsPlace, meetingsAt } from '../../shared/domain/queries/meetings.ts';
import { theEvent, todayOf } from '../../shared/domain/queries/the-event.ts';
import type { Meeting } from '../../shared/domain/records/meeting.ts';
import type { State } from '../../shared/domain/state.ts';
import { type Instant, clockTimeOf } from '../../shared/domain/time.ts';
import { companyNames } from '../../shared/screen/texts/names.ts';
import { Choice, type Option } from '../../shared/screen/look/fields.tsx';
import { tableOptions } from './table-options.ts';
import type { ToolProps } from './tool.ts';

/** A table and one of its meetings, or what is chosen in a meeting's stead. */
export type MeetingModel = {
  table: string;
  chosen: string;
  meeting: Meeting | null;
  setTable(table: string): void;
  choose(meeting: string): void;
};

/** The meeting that the tool was opened for, and its table; `first` is chosen when it was opened for none. */
export function useMeetingChoice({ state, subject }: ToolProps, first: string): MeetingModel {
  const table = useSignal<string>(subject.table ?? '');
  const chosen = useSignal<string>(subject.meeting ?? first);
  return {
    table: table.value,
    chosen: chosen.value,
    meeting: state.meetings.get(chosen.value) ?? null,
    setTable(value) {
      table.value = value;
      chosen.value = first;
    },
    choose: (value) => void (chosen.value = value),
  };
}

/** The meetings at a table that a helper can still be given to: today's and later ones that are not over. */
function openMeetings(state: State, table: string, now: Instant): Meeting[] {
  const known = state.tables.get(table);
  const meetings = known ? meetingsAt(state, known.id) : [];
  return meetings.filter(
    (one) =>
      holdsPlace(one) &&
      one.status.kind !== 'finished' &&
      (now < one.place.end || one.status.kind === 'running'),
  );
}

type MeetingFieldsProps = ToolProps & { model: MeetingModel; first: Option<string> };

/** The fields for a table and one of its meetings. */
export function MeetingFields({ state, now, texts, subject, model, first }: MeetingFieldsProps) {
  const zone = theEvent(state)?.timeZone ?? 'UTC';
  const today = todayOf(state, now);
  const open = openMeetings(state, model.table, now).filter(
    ({ id, place }) => state.sessions.get(place.session)?.day === today || id === subject.meeting,
  );
  const guest = ({ guest: id }: Meeting) => {
    const company = state.companies.get(id);
    return company ? companyNames(company, texts.language.value).first : id;
  };
  return (
    <div class="tool-row">
      <Choice
        label={texts.say('tools.table')}
        name="tool-table"
        value={model.table}
        options={[{ value: '', label: texts.say('tools.chooseTable') }, ...tableOptions(state, texts)]}
        onChoose={model.setTable}
      />
      <Choice
        label={texts.say('tools.meeting')}
        name="tool-meeting"
        value={model.chosen}
        options={[
          first,
          ...open.map((one) => ({
            value: one.id,
            label: `${clockTimeOf(one.place.start, zone)} ${guest(one)}`,
          })),
        ]}
        onChoose={model.choose}
      />
    </div>
  );
}
