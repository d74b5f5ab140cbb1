export const startEn = {
  title: 'Which screen is this?',
  intro:
    'Choose what this device shows. Anyone may open the lobby display; the others are set up once by staff.',
  setUpNow:
    'Opened with the set-up code of the server: this device can be set up now, without the passphrase.',
  kiosk: 'Kiosk',
  kioskWhat: 'Delegates check in with their badge and see their day.',
  table: 'Table display',
  tableWhat: 'The tablet on a table: who is here, how long, who is next.',
  chooseTable: 'Which table?',
  lobby: 'Lobby display',
  lobbyWhat: 'The wall: where to go now, what runs late, which tables are open.',
  chooseHall: 'Which hall?',
  desk: 'Staff desk',
  deskWhat: 'Who is missing, the board, walk-ins, announcements.',
  badges: 'Badges',
  badgesWhat: 'Print all badges, or one.',
  check: 'Venue check',
  checkWhat: 'Before the doors open: does this device see, hear, scan and reach the venue?',
  open: 'Open',
} as const;
