/** What the kiosk asks about finished meetings; the questions themselves are those of `outcome`. */
export const kioskAnswersEn = {
  howWas: 'How was your meeting with {{company}}?',
  where: '{{time}}, table {{table}}',
  more: 'further meetings: {{count}}',
  answer: 'Answer',
  beforeYouGo: 'Before you go',
  later: 'Not now',
  next: 'Go on',
  thanks: 'Thank you for your answer',
  myDay: 'My day',
} as const;
