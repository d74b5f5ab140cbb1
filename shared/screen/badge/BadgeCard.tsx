import './badge.css';
import type { ComponentChildren } from 'preact';
import type { Badge } from '../../domain/records/badge.ts';
import type { Company } from '../../domain/records/company.ts';
import type { Delegate } from '../../domain/records/delegate.ts';
import type { State } from '../../domain/state.ts';
import { QrPicture } from './QrPicture.tsx';

/** What is printed on one badge. */
export type BadgeFacts = { badge: Badge; delegate: Delegate; company: Company };

/** The badges that open, by delegate. Only staff know badges: for any other audience there are none. */
export function badgesIn(state: State): BadgeFacts[] {
  return [...state.badges.values()]
    .flatMap((badge): BadgeFacts[] => {
      const delegate = state.delegates.get(badge.delegate);
      const company = delegate && state.companies.get(delegate.company);
      return delegate && company && badge.cancelledAt === null ? [{ badge, delegate, company }] : [];
    })
    .sort((a, b) => a.delegate.id.localeCompare(b.delegate.id));
}

type BadgeCardProps = BadgeFacts & {
  /** What the screen offers on the card; it is not printed. */
  children?: ComponentChildren;
};

/** A badge as it is printed, on a list `badges-sheet`: name in both scripts, company, QR and the code under it. */
export function BadgeCard({ badge, delegate, company, children }: BadgeCardProps) {
  return (
    <li class="badge" data-delegate={delegate.id}>
      <div class="badge-text">
        <p class="badge-name person-name">{delegate.name}</p>
        <p class="person-name">{delegate.nameEn !== delegate.name && delegate.nameEn}</p>
        <p class="company-name badge-company">{company.nameJa ?? company.name}</p>
        <p class="company-name">{company.nameJa && company.name}</p>
      </div>
      <div class="badge-side">
        <QrPicture text={badge.token} />
        <p class="badge-code">
          {badge.code.slice(0, 4)}-{badge.code.slice(4)}
        </p>
      </div>
      {children}
    </li>
  );
}
