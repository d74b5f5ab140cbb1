import type { Page } from 'playwright';

/** Resolves when the browser has kept the pages: its worker has taken over. */
export async function pagesAreKept(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller) return;
    await new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve));
  });
}

/** Resolves when the browser has the fonts for `text`, so that it can be shown without the venue. */
export async function fontsAreKept(page: Page, text: string): Promise<void> {
  await page.waitForFunction(
    (letters) => document.fonts.check(`1em ${getComputedStyle(document.body).fontFamily}`, letters),
    text,
  );
}

/** A picture, kept to be looked at. The fonts are there before: what comes late looks broken. */
export async function picture(page: Page, name: string): Promise<void> {
  await page.evaluate(async () => void (await document.fonts.ready));
  await page.screenshot({ path: `test-results/screenshots/${name}.png` });
}
