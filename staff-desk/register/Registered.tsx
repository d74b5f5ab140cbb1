import { delegatesOf } from '../../shared/domain/queries/attendance.ts';
import type { Company } from '../../shared/domain/records/company.ts';
import { companyNames, delegateNames } from '../../shared/screen/texts/names.ts';
import type { ToolProps } from '../tools/tool.ts';

type RegisteredProps = ToolProps & { given: Pick<Company, 'name' | 'nameJa'>; onAnother: () => void };

/** The company was registered: its ids, its badges to print, and the way to its people. */
export function Registered({ state, texts, base, given, onSelect, onClose, onAnother }: RegisteredProps) {
  // Two of one name are refused by the venue, so the name finds the one that was given.
  const company = [...state.companies.values()].find(
    (one) => one.side === 'guest' && one.name === given.name && one.nameJa === given.nameJa,
  );
  if (!company) return <p class="desk-quiet">{texts.say('desk.working')}</p>;
  const language = texts.language.value;
  const people = delegatesOf(state, company.id);
  const badges = new URL('staff-desk/badges/', base);
  badges.searchParams.set('company', company.id);
  const select = () => {
    const [first] = people;
    if (first) onSelect({ kind: 'delegate', delegate: first.id });
    onClose();
  };
  return (
    <section class="tool-form" data-registered={company.id}>
      <h3>{texts.say('register.done')}</h3>
      <p class="register-id" role="status">
        {texts.say('register.doneId', { company: companyNames(company, language).first, id: company.id })}
      </p>
      <ul>
        {people.map((delegate) => (
          <li key={delegate.id}>
            <b>{delegate.id}</b> <span class="person-name">{delegateNames(delegate, language).first}</span>
          </li>
        ))}
      </ul>
      <div class="tool-give">
        <button type="button" class="button" onClick={onAnother}>
          {texts.say('registered.another')}
        </button>
        <button type="button" class="button" onClick={select}>
          {texts.say('registered.select')}
        </button>
        {/* In a page of its own: the desk stays as it is. */}
        <a class="button button-main" href={badges.href} target="_blank" rel="noopener">
          {texts.say('register.print')}
        </a>
      </div>
    </section>
  );
}
