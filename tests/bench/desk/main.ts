import express from 'express';
import type { Page } from 'playwright';
import { createVenue } from '../../../server/create-venue.ts';
import { aBrowser } from '../../support/a-browser.ts';
import { closed, listening, silent } from '../../support/a-venue.ts';
import { at } from '../../support/an-event.ts';
import { aFolder } from '../../support/folder.ts';
import { openPage, signIn } from '../../support/hall-browser.ts';
import { hallProgramme } from '../hall/hall-programme.ts';
import { playTheDay } from '../hall/the-day.ts';
import { percentile } from '../load/figures.ts';
import { machine, numberOption } from '../load/options.ts';
import { everyFewMs } from './every-few-ms.ts';
import { startedClock } from './started-clock.ts';
import { turns } from './turns.ts';

const tables = numberOption('tables', 400);
const seconds = numberOption('seconds', 20);
const betweenMs = 50;
const desk = { width: 1366, height: 768 };

/** A desk of a hall of that size in Chromium, with a change every 50 ms: how long its page was busy at a stretch. */
async function main(): Promise<void> {
  const folder = await aFolder();
  const clock = startedClock(at('12:00'));
  const venue = await createVenue({ data: folder.path, clock, log: silent });
  await venue.importProgramme(hallProgramme({ tables, guests: tables * 10 }));
  await playTheDay(venue, clock);
  const passphrase = await venue.access.makePassphrase('staff');
  const { server, port } = await listening(express().use(venue.router));
  venue.attach(server);
  const browser = await aBrowser();
  const page = await openPage(browser, `http://127.0.0.1:${port}/staff-desk/?lang=en`, desk, []);
  await signIn(page, 'Mori', passphrase);
  await page.locator('.desk-needs li').nth(20).waitFor();
  await page.locator('.desk-grid td button').nth(tables).waitFor();
  clock.start();
  await noteStretches(page);
  const given = await everyFewMs(betweenMs, (seconds * 1_000) / betweenMs, turns(venue));
  const stretches = await stretchesOf(page);
  tell(given, stretches);
  await browser.close();
  await venue.close();
  await closed(server);
  await folder.remove();
}

/** Notes each stretch in which the page's thread was busy: what Chromium calls a long task, and how late a timer comes. */
async function noteStretches(page: Page): Promise<void> {
  await page.evaluate(() => {
    const noted = { tasks: [] as number[], late: [] as number[] };
    Object.assign(globalThis, { noted });
    new PerformanceObserver((list) => {
      noted.tasks.push(...list.getEntries().map(({ duration }) => duration));
    }).observe({ entryTypes: ['longtask'] });
    const every = 4;
    let last = performance.now();
    setInterval(() => {
      const now = performance.now();
      noted.late.push(Math.max(0, now - last - every));
      last = now;
    }, every);
  });
}

type Stretches = { tasks: number[]; late: number[] };

function stretchesOf(page: Page): Promise<Stretches> {
  return page.evaluate(() => (globalThis as unknown as { noted: Stretches }).noted);
}

function tell(given: number, { tasks, late }: Stretches): void {
  const ms = (value: number) => `${value.toFixed(1)} ms`;
  console.log(
    `${machine()}; a desk of ${tables} tables in Chromium, ${given} changes, one every ${betweenMs} ms`,
  );
  console.log(
    `tasks over 50 ms: ${tasks.length}${tasks.length > 0 ? `, the longest ${ms(Math.max(...tasks))}` : ''}`,
  );
  console.log(
    `a timer of the page came late by p50 ${ms(percentile(late, 0.5))}, p95 ${ms(percentile(late, 0.95))}, at most ${ms(Math.max(...late))}`,
  );
}

await main();
