/** A company that is on no list, at the kiosk. */
export const kioskDoorEn = {
  open: 'My company is not registered',
  title: 'Register a company',
  signIn: 'Please call a member of the staff, who signs in here and enters your company with you.',
  by: 'Signed in: {{name}}',
  cancel: 'Cancel and sign out',
  signedOut: 'You were signed out',
  take: 'Print the badge, or take a picture of its QR with your telephone.',
  goOn: 'Done, sign out',
} as const;
