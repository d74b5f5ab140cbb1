/** The meetings of a day, counted. */
export const tallyEn = {
  title: 'Figures',
  booked: 'Booked',
  held: 'Held',
  toCome: 'To come',
  walkIns: 'of these walk-ins',
  guestAbsent: 'Guest absent',
  hostAbsent: 'Host absent',
  cancelled: 'Cancelled',
  unsaid: 'Not told',
  all: 'All tables',
  table: 'Table',
  none: 'No meetings on this day.',
  share: '{{held}} of {{booked}} held so far',
} as const;

/** Which answers about finished meetings are missing, and what is to be followed up. */
export const answersEn = {
  title: 'Answers missing ({{count}})',
  none: 'No answers are missing.',
  party: { guest: 'guest', host: 'host', interpreter: 'interpreter' },
  followUp: 'To follow up ({{count}})',
  noFollowUp: 'Nothing to follow up yet.',
  level: 'level {{level}}',
} as const;
