/** What the venue check says to the person who runs it at one device. */
export const venueCheckPageEn = {
  title: 'Venue check',
  intro: 'Every device runs this once before the doors open. The desk sees the results.',
  duty: 'This device will be',
  name: 'What this device is called',
  begin: 'Begin the check',
  again: 'Check again',
  running: 'Checking …',
  told: 'The desk has been told.',
  notTold: 'The venue does not answer: the desk is told when the connection is back.',
  overall: {
    good: 'All is well',
    bad: 'Something is not right',
    open: 'Not finished yet',
  },
  todo: {
    sound: 'Did you hear two notes?',
    heard: 'Yes, heard',
    notHeard: 'No',
    play: 'Play again',
    camera: 'Show the camera something bright.',
    startCamera: 'Try the camera',
    scanner: 'Touch the field and scan any badge.',
    scannerField: 'Scan here',
    network: 'Switch the Wi-Fi off, wait until this page says “No connection”, and switch it on again.',
  },
  arrived: 'Arrived: {{text}}',
} as const;
