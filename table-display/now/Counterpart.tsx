import type { TableId } from '../../shared/domain/ids.ts';
import type { MeetingHere, Party } from '../../shared/domain/views/meeting-here.ts';
import { StateMark } from '../../shared/screen/look/StateMark.tsx';
import { companyNames, countryName, delegateNames, languageName } from '../../shared/screen/texts/names.ts';
import type { TableTexts } from '../table-texts.ts';

/** So many people of a company fit; whoever else belongs to it is counted. */
const mostPeople = 3;

type CounterpartProps = {
  texts: TableTexts;
  meeting: MeetingHere;
  /** At a table of nobody both companies are told. */
  isFloating: boolean;
  elsewhere: TableId | null;
  heading?: string;
};

/** Who sits down at this table: company and people in both scripts, interpreter, adviser. */
export function Counterpart({ texts, meeting, isFloating, elsewhere, heading }: CounterpartProps) {
  return (
    <div class="table-counterpart" data-parties={isFloating ? 2 : 1}>
      {heading !== undefined && <p class="table-heading">{heading}</p>}
      {isFloating && <PartyLines texts={texts} party={meeting.host} elsewhere={null} />}
      <PartyLines texts={texts} party={meeting.guest} elsewhere={elsewhere} />
      <Helpers texts={texts} meeting={meeting} />
    </div>
  );
}

function PartyLines({
  texts,
  party,
  elsewhere,
}: {
  texts: TableTexts;
  party: Party;
  elsewhere: TableId | null;
}) {
  const language = texts.language.value;
  const names = companyNames(party.company, language);
  const surplus = party.people.length - mostPeople;
  return (
    <div class="table-party">
      <h2 class="table-company company-name">{names.first}</h2>
      <p class="table-company-second">
        {names.second !== null && <span>{names.second}</span>}
        <span class="table-country">{countryName(party.company.country, language)}</span>
        <span class="table-here">
          <StateMark kind={party.here ? 'waiting-here' : 'waiting'} />
          {elsewhere === null
            ? texts.say(party.here ? 'table.here' : 'table.notHere')
            : texts.say('table.elsewhere', { table: elsewhere })}
        </span>
      </p>
      <ul class="table-persons">
        {party.people.slice(0, mostPeople).map(({ delegate }) => {
          const person = delegateNames(delegate, language);
          return (
            <li key={delegate.id}>
              <span class="person-name table-person">{person.first}</span>
              {person.second !== null && <span class="person-name table-person-second">{person.second}</span>}
              {delegate.title !== null && <span class="table-title">{delegate.title}</span>}
            </li>
          );
        })}
        {surplus > 0 && <li class="table-title">+{surplus}</li>}
      </ul>
    </div>
  );
}

function Helpers({ texts, meeting: { interpreter, adviser } }: { texts: TableTexts; meeting: MeetingHere }) {
  const language = texts.language.value;
  return (
    <dl class="table-aides">
      {interpreter && (
        <div>
          <dt>{texts.say('common.interpreter')}</dt>
          <dd>
            <span class="person-name">{interpreter.name}</span>
            <span class="table-languages">
              {interpreter.languages.map((tag) => languageName(tag, language)).join(' · ')}
            </span>
          </dd>
        </div>
      )}
      {adviser && (
        <div>
          <dt>{texts.say('common.adviser')}</dt>
          <dd>
            <span class="person-name">{adviser.name}</span>
          </dd>
        </div>
      )}
    </dl>
  );
}
