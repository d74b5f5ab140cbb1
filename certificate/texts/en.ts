export const certificateEn = {
  title: 'Trust this venue’s certificate',
  why: 'A browser gives its camera only to a page that came over HTTPS with a certificate it trusts. This venue has made its own, as its network may have no internet. Take it in once on every tablet that is to scan badges.',
  download: 'Get the certificate',
  ipad: {
    name: 'iPad, iPhone (Safari)',
    first: 'Press the button above and allow the profile to be loaded.',
    second: 'Settings → General → VPN & Device Management → “Uketsuke venue …” → Install.',
    third: 'Settings → General → About → Certificate Trust Settings → switch “Uketsuke venue …” on.',
  },
  android: {
    name: 'Android (Chrome)',
    first: 'Press the button above; the file uketsuke-ca.crt is saved.',
    second:
      'Settings → Security → More security settings → Encryption & credentials → Install a certificate → CA certificate.',
    third: 'Choose “Install anyway” and then the file uketsuke-ca.crt.',
  },
  windows: {
    name: 'Windows (Edge, Chrome)',
    first: 'Press the button above and open the file.',
    second: 'Install Certificate → Current User → Place all certificates in the following store.',
    third: 'Choose “Trusted Root Certification Authorities”, finish, and start the browser again.',
  },
  mac: {
    name: 'Mac (Safari, Chrome)',
    first: 'Press the button above and open the file: Keychain Access takes it in.',
    second: 'Open “Uketsuke venue …” in Keychain Access.',
    third: 'Under Trust choose “Always Trust”, and start the browser again.',
  },
  afterwards: 'When the event is over, remove “Uketsuke venue …” in the same place.',
  goOn: 'Go on to the venue',
} as const;
