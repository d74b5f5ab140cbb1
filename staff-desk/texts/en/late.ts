/** Several companies are late: noting them, and the plan for their slots. */
export const lateEn = {
  title: 'Several are late',
  intro:
    'For example everybody of one bus. Mark who is late and when they come; then one plan for all their slots is offered.',
  search: 'Find a company',
  expected: 'They come at',
  inMinutes: '{{time}} (in {{minutes}} min)',
  notHere: 'All guests of the next hour who are not here ({{count}})',
  mark: 'Mark as late ({{count}})',
  plan: 'Plan for the late',
  planIntro: '{{moved}} moved, {{postponed}} to the waiting list, {{booked}} others take the free slots.',
  noPlan: 'All who are late can keep their slots.',
  before: 'Before',
  after: 'After',
  waitingList: 'waiting list',
  new: 'new',
  apply: 'Apply the whole plan',
  late: '{{company}}, expected {{time}}',
  here: 'has come',
  none: 'Nobody is marked as late.',
} as const;
