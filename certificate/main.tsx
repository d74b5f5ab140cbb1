import '../shared/screen/look/base.css';
import './certificate.css';
import { signal } from '@preact/signals';
import { render } from 'preact';
import { addressFromHere, pageLanguage } from '../shared/screen/page/page-address.ts';
import { screenElement, speakLanguage } from '../shared/screen/page/page-document.ts';
import { createTexts } from '../shared/screen/texts/create-texts.ts';
import { certificateTexts } from './certificate-texts.ts';
import { CertificatePage } from './CertificatePage.tsx';

const element = screenElement();
if (element) {
  const texts = createTexts(certificateTexts, signal(pageLanguage()));
  render(
    <CertificatePage texts={texts} base={addressFromHere('../../')} onLanguage={speakLanguage} />,
    element,
  );
}
