import { BarcodeDetector, prepareZXingModule } from 'barcode-detector/ponyfill';
import zxingUrl from 'zxing-wasm/reader/zxing_reader.wasm?url';

/**
 * Puts ZXing, compiled to WebAssembly, where html5-qrcode looks for the browser's own detector, which reads less or is
 * missing.
 */
export function installDetector(): void {
  prepareZXingModule({
    overrides: {
      locateFile: (path: string, folder: string) => (path.endsWith('.wasm') ? zxingUrl : folder + path),
    },
  });
  Object.defineProperty(window, 'BarcodeDetector', {
    value: BarcodeDetector,
    configurable: true,
    writable: true,
  });
}
