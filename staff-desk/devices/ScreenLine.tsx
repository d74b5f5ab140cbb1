import { useSignal } from '@preact/signals';
import type { Instant } from '../../shared/domain/time.ts';
import type { DeskTexts } from '../desk-texts.ts';
import { momentName, silenceName } from './moment-name.ts';
import { RemoveButton } from './RemoveButton.tsx';
import { RenameScreen } from './RenameScreen.tsx';
import type { ScreenRow } from './screen-list.ts';
import { ScreenMark } from './ScreenMark.tsx';
import { ShowTable } from './ShowTable.tsx';
import type { ScreenLineProps } from './screen-line-props.ts';

/** One screen: how it does, which it is, since when, and what can be done about it. */
export function ScreenLine(props: ScreenLineProps) {
  const { row, isSelf, texts } = props;
  /** Its name, and taking it off the list, take the place of what is pressed more often. */
  const isOpen = useSignal(false);
  const { main, details } = whichScreen(props);
  return (
    <li class="screens-line" data-condition={row.condition}>
      <span class="screens-condition">
        <ScreenMark kind={row.condition} /> {texts.say(`desk.devices.${row.condition}`)}
      </span>
      <span class="screens-which">
        <b>{main}</b> <span class="desk-quiet">{details.join(' · ')}</span>
      </span>
      <span class="screens-since desk-quiet">
        <Since {...props} />
      </span>
      <span class="screens-actions" role="group" aria-label={[main, ...details].join(' ')}>
        {row.condition === 'missing' || isOpen.value ? <SeldomDone {...props} /> : <OftenDone {...props} />}
        {row.condition !== 'missing' && row.device !== null && !isSelf && (
          <button
            type="button"
            class="button"
            aria-expanded={isOpen.value}
            aria-label={texts.say('desk.devices.more')}
            onClick={() => {
              isOpen.value = !isOpen.value;
            }}
          >
            ⋯
          </button>
        )}
      </span>
    </li>
  );
}

/** Its name and taking it off the list. */
function SeldomDone(props: ScreenLineProps) {
  const { row, isSelf, texts, actions, onDone } = props;
  return (
    <>
      {row.isOfHall && <RenameScreen {...props} />}
      {!isSelf && <RemoveButton row={row} texts={texts} actions={actions} onDone={onDone} />}
    </>
  );
}

/** What a screen that is here can be told to do. */
function OftenDone(props: ScreenLineProps) {
  const { row, texts, actions, onDone } = props;
  const direct = async (what: 'identify' | 'reload') => {
    if (row.condition === 'missing') return;
    await actions.direct({ screen: row.connection, what });
    onDone();
  };
  return (
    <>
      <button type="button" class="button" onClick={() => void direct('identify')}>
        {texts.say('desk.devices.identify')}
      </button>
      <button type="button" class="button" onClick={() => void direct('reload')}>
        {texts.say('desk.devices.reload')}
      </button>
      <ShowTable {...props} />
    </>
  );
}

/** The word it goes by first, and what else there is to say of it. */
function whichScreen({ row, isSelf, texts }: ScreenLineProps): { main: string; details: string[] } {
  const page = texts.say(`common.page.${row.page}`);
  const main = row.table ?? row.name ?? row.place ?? page;
  const isNotSetUp = row.page === 'table' && row.table === null;
  const details = [
    main === page ? null : page,
    row.name === main ? null : row.name,
    row.place === main ? null : row.place,
    isNotSetUp ? texts.say('desk.devices.notSetUp') : null,
    isSelf ? texts.say('desk.devices.thisDesk') : null,
    ...versionWords(row, texts),
  ].filter((word) => word !== null);
  return { main, details };
}

/** Which version it runs, when that is not the venue's; and that its table is shown elsewhere too. */
function versionWords(row: ScreenRow, texts: DeskTexts): (string | null)[] {
  if (row.condition === 'missing') return [];
  const { version, isOldVersion, sameTable } = row;
  return [
    version === null
      ? null
      : texts.say(isOldVersion ? 'desk.devices.oldVersion' : 'desk.devices.version', { version }),
    sameTable > 0 ? texts.say('desk.devices.sameTable', { count: sameTable }) : null,
  ];
}

function Since({ row, asOf, state, texts }: ScreenLineProps) {
  const at = (moment: Instant) => momentName(moment, asOf, state, texts.language.value);
  if (row.condition !== 'missing') {
    return (
      <>
        <span>{texts.say('desk.devices.since', { time: at(row.since) })}</span>{' '}
        <span>{silenceName(row.silentSeconds, texts)}</span>
      </>
    );
  }
  if (row.goneAt !== null) return <>{texts.say('desk.devices.goneAt', { time: at(row.goneAt) })}</>;
  return <>{texts.say('desk.devices.neverHere', { time: at(row.setUpAt) })}</>;
}
