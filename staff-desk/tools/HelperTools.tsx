import { useSignal } from '@preact/signals';
import type { CommandOf } from '../../shared/domain/commands.ts';
import { theEvent, todayOf } from '../../shared/domain/queries/the-event.ts';
import type { Meeting } from '../../shared/domain/records/meeting.ts';
import type { Table } from '../../shared/domain/records/table.ts';
import type { State } from '../../shared/domain/state.ts';
import { clockTimeOf } from '../../shared/domain/time.ts';
import {
  adviserChoices,
  interpreterChoices,
  meetingsToCome,
} from '../../shared/domain/views/helper-choices.ts';
import { StateMark } from '../../shared/screen/look/StateMark.tsx';
import { languageName } from '../../shared/screen/texts/names.ts';
import type { DeskTexts } from '../desk-texts.ts';
import { Radios } from './fields.tsx';
import { MeetingFields, useMeetingChoice } from './MeetingChoice.tsx';
import { ToolForm } from './ToolForm.tsx';
import type { ToolProps } from './tool.ts';

const restOfDay = 'day';
/** What the list holds for "nobody"; no id looks like it. */
const nobody = '-';

/** Another interpreter, or none, for a meeting or for the rest of the day at a table. */
export function InterpreterTool(props: ToolProps) {
  const { state, now, texts } = props;
  const model = useMeetingChoice(props, restOfDay);
  const chosen = useSignal('');
  const today = todayOf(state, now);
  const table = state.tables.get(model.table);
  const forDay = model.chosen === restOfDay;
  const wanted =
    forDay && table && today !== null ? meetingsToCome(state, table.id, today, now) : listOf(model.meeting);
  const present = forDay ? currentOfTable(state, model.table, today) : model.meeting?.place.interpreter;
  const interpreter = state.interpreters.get(chosen.value)?.id ?? null;
  const to = forDay ? wholeDayAt(table) : forMeeting(model.meeting);
  const command: CommandOf<'assign-interpreter'> | null =
    to && (interpreter !== null || chosen.value === nobody)
      ? { kind: 'assign-interpreter', interpreter, to }
      : null;
  const helpers = interpreterChoices(state, wanted).map(({ helper, busy }) => ({
    id: helper.id,
    name: helper.name,
    what: helper.languages.map((tag) => languageName(tag, texts.language.value)).join(' · '),
    busy,
  }));
  return (
    <ToolForm {...props} tool="interpreter" command={command} onGiven={props.onClose}>
      <MeetingFields
        {...props}
        model={model}
        first={{ value: restOfDay, label: texts.say('tools.restOfDay') }}
      />
      {to && (
        <HelperList
          {...props}
          helpers={helpers}
          present={present ?? nobody}
          chosen={chosen.value}
          onChoose={(id) => (chosen.value = id)}
        />
      )}
    </ToolForm>
  );
}

type GivenTo = CommandOf<'assign-interpreter'>['to'];

function wholeDayAt(table: Table | undefined): GivenTo | null {
  return table ? { kind: 'day', table: table.id } : null;
}

function forMeeting(meeting: Meeting | null): GivenTo | null {
  return meeting && { kind: 'meeting', meeting: meeting.id };
}

/** An adviser joins a meeting, or is taken off it. */
export function AdviserTool(props: ToolProps) {
  const { state, texts } = props;
  const model = useMeetingChoice(props, '');
  const chosen = useSignal('');
  const { meeting } = model;
  const adviser = state.advisers.get(chosen.value)?.id ?? null;
  const command: CommandOf<'assign-adviser'> | null =
    meeting && (adviser !== null || chosen.value === nobody)
      ? { kind: 'assign-adviser', meeting: meeting.id, adviser }
      : null;
  const helpers = adviserChoices(state, listOf(meeting)).map(({ helper, busy }) => ({
    id: helper.id,
    name: helper.name,
    what: helper.expertise ?? '',
    busy,
  }));
  return (
    <ToolForm {...props} tool="adviser" command={command} onGiven={props.onClose}>
      <MeetingFields
        {...props}
        model={model}
        first={{ value: '', label: texts.say('tools.chooseMeeting') }}
      />
      {meeting && (
        <HelperList
          {...props}
          helpers={helpers}
          present={meeting.adviser ?? nobody}
          chosen={chosen.value}
          onChoose={(id) => (chosen.value = id)}
        />
      )}
    </ToolForm>
  );
}

function listOf(meeting: Meeting | null): Meeting[] {
  return meeting ? [meeting] : [];
}

function currentOfTable(state: State, table: string, day: string | null) {
  const standIn = state.standIns.get(`${table} ${day}`);
  return standIn ? standIn.interpreter : state.tables.get(table)?.interpreter;
}

type HelperListProps = {
  state: State;
  texts: DeskTexts;
  helpers: readonly { id: string; name: string; what: string; busy: readonly Meeting[] }[];
  /** Who it is now. */
  present: string;
  chosen: string;
  onChoose: (id: string) => void;
};

/** Whoever could help, the free first, each with where else he is wanted at that time. */
function HelperList({ state, texts, helpers, present, chosen, onChoose }: HelperListProps) {
  const zone = theEvent(state)?.timeZone ?? 'UTC';
  const now = <b class="desk-quiet">{texts.say('tools.present')}</b>;
  const where = (meetings: readonly Meeting[]) =>
    [...new Set(meetings.map(({ place }) => place.table))]
      .map((table) => {
        const there = meetings.filter(({ place }) => place.table === table);
        return `${table} ${there.map(({ place }) => clockTimeOf(place.start, zone)).join(' ')}`;
      })
      .join(texts.say('common.listComma'));
  const options = helpers.map(({ id, name, what, busy }) => ({
    value: id,
    label: name,
    detail: (
      <>
        {id === present && now} <span class="desk-quiet">{what}</span>{' '}
        <span class={busy.length > 0 ? 'tool-busy' : 'tool-free'} data-busy={busy.length}>
          <StateMark kind={busy.length > 0 ? 'no-show' : 'finished'} />{' '}
          {busy.length > 0 ? texts.say('tools.busy', { where: where(busy) }) : texts.say('tools.free')}
        </span>
      </>
    ),
  }));
  if (options.length === 0) return <p class="desk-quiet">{texts.say('tools.noHelpers')}</p>;
  return (
    <Radios
      legend={texts.say('tools.helper')}
      name="helper"
      shape="long-list"
      value={chosen}
      options={[
        ...options,
        { value: nobody, label: texts.say('tools.nobody'), detail: present === nobody && now },
      ]}
      onChoose={onChoose}
    />
  );
}
