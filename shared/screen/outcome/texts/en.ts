/** What the three parties are asked at the end of a meeting, at the table and at the kiosk. */
export const outcomeEn = {
  howWasIt: 'How was the meeting?',
  level: {
    l1: 'Not interested',
    l2: 'Interested, exchanged information',
    l3: 'Very interested, promised to visit each other',
    l4: 'A match is probable',
    l5: 'An agreement was signed',
  },
  business: 'Do you expect business from it?',
  yes: 'Yes',
  no: 'No',
  amount: 'About how much, in yen (may be left empty)',
  note: 'Anything to add? (may be left empty)',
  send: 'Send',
  skip: 'Skip',
  sending: 'One moment …',
  onlyStaff: 'Only the organisers read this.',
} as const;
