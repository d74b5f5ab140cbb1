import { expect as playwrightExpect } from 'playwright/test';

/** Waits for a state as long as a busy machine may need for it; a state that never comes still fails. */
export const expect = playwrightExpect.configure({ timeout: 20_000 });
