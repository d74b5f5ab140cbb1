/** What a kiosk says while the venue does not answer. */
export const offlineEn = {
  noted: 'Noted at {{time}}. It will be confirmed once the connection is back.',
  notedHint:
    'The venue is not answering just now. Nothing more is needed from you; the staff will see to it.',
  planAsOf: 'By the plan of {{time}}:',
  planTooOld: 'Your meetings may have changed. Please ask at the staff desk, or look at the paper schedule.',
  noBooking: 'No meeting can be booked until the connection is back.',
  notKnownTitle: 'Not known here',
  notKnown: 'Without the connection this kiosk does not know this badge. Please go to the staff desk.',
  waitingOne: '{{count}} check-in waits to be confirmed.',
  waitingMany: '{{count}} check-ins wait to be confirmed.',
  setAside: 'Not confirmed, and the desk could not be told: {{who}}. Please tell the staff desk.',
} as const;
