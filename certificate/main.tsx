import '../shared/screen/look/base.css';
import './certificate.css';
import { signal } from '@preact/signals';
import { render } from 'preact';
import { createTexts } from '../shared/screen/texts/create-texts.ts';
import { wantedLanguage } from '../shared/screen/texts/wanted-language.ts';
import { certificateTexts } from './certificate-texts.ts';
import { CertificatePage } from './CertificatePage.tsx';

const element = document.getElementById('screen');
if (element) {
  const texts = createTexts(certificateTexts, signal(wantedLanguage(window)));
  render(<CertificatePage texts={texts} base={new URL('../../', window.location.href)} />, element);
}
