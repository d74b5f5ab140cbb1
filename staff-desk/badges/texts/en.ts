export const badgesEn = {
  title: 'Badges',
  all: 'All',
  hosts: 'Hosts',
  guests: 'Guests',
  find: 'Name or company',
  print: 'Print {{count}} badges',
  only: 'Only {{company}}',
  showAll: 'Show all badges',
  none: 'No badge fits. Change the filter, or import the event first.',
  desk: 'Staff desk',
  failed: 'The picture could not be had. Try again.',
} as const;
