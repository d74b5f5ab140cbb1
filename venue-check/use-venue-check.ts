import { useSignal, type Signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { version } from '../package.json';
import type { VenueCheckDuty, Finding } from '../shared/domain/venue-check/findings.ts';
import type { VenueLink } from '../shared/screen/venue-link.ts';
import { measureCamera } from './page/measure-camera.ts';
import {
  measureAwake,
  measureSecure,
  measureStorage,
  measureTrips,
  playTwoNotes,
} from './page/measurements.ts';

export type VenueCheckRun = {
  findings: readonly Finding[];
  isRunning: boolean;
  /** Whether the desk has all of this; null before anything was measured. */
  isTold: boolean | null;
  /** Everything that needs no person. To be called from a press. */
  begin: (video: HTMLVideoElement | null) => void;
  tryCamera: (video: HTMLVideoElement) => void;
  play: () => void;
  note: (finding: Finding) => void;
};

/** Measures this device, and tells the venue of it whenever something new is known. */
export function useVenueCheck(link: VenueLink, duty: VenueCheckDuty, name: string | null): VenueCheckRun {
  const findings = useSignal<readonly Finding[]>([]);
  const isRunning = useSignal(false);
  const note = (finding: Finding) => {
    findings.value = [...findings.peek().filter(({ check }) => check !== finding.check), finding];
  };
  useNetwork(link, findings.value.length > 0, note);
  const isTold = useReport({ link, duty, name, findings, note });

  const play = async () => note({ check: 'sound', played: await playTwoNotes(), heard: null });
  const tryCamera = async (video: HTMLVideoElement) => note(await measureCamera(video));
  async function begin(video: HTMLVideoElement | null): Promise<void> {
    isRunning.value = true;
    findings.value = [];
    note(measureSecure());
    const waits = [
      play(),
      measureAwake().then(note),
      measureStorage().then(note),
      video ? tryCamera(video) : null,
      measureTrips(link.measure).then((found) => found.forEach((one) => one && note(one))),
    ];
    await Promise.all(waits);
    isRunning.value = false;
  }
  return {
    findings: findings.value,
    isRunning: isRunning.value,
    isTold,
    begin: (video) => void begin(video),
    tryCamera: (video) => void tryCamera(video),
    play: () => void play(),
    note,
  };
}

type ReportParts = {
  link: VenueLink;
  duty: VenueCheckDuty;
  name: string | null;
  findings: Signal<readonly Finding[]>;
  note: (finding: Finding) => void;
};

/** Tells the venue of the findings, and says whether it has all of them; null before there are any. */
function useReport({ link, duty, name, findings, note }: ReportParts): boolean | null {
  const isTold = useSignal<boolean | null>(null);
  const isLive = link.freshness.value.kind === 'live';
  useEffect(() => {
    if (findings.value.length === 0) return;
    let isNewest = true;
    isTold.value = false;
    void link.reportVenueCheck({ duty, name, findings: [...findings.value] }).then((reply) => {
      if (!isNewest || reply?.kind !== 'noted') return;
      isTold.value = true;
      if (!findings.peek().some(({ check }) => check === 'version'))
        note({ check: 'version', page: version, venue: reply.version });
    });
    return () => {
      isNewest = false;
    };
  }, [link, duty, name, findings.value, isLive]);
  return isTold.value;
}

/** Notes when the connection is lost once the check has begun, and when all is here again. */
function useNetwork(link: VenueLink, hasBegun: boolean, note: (finding: Finding) => void): void {
  const lostAt = useRef<number | null>(null);
  const { kind } = link.freshness.value;
  useEffect(() => {
    if (!hasBegun) return;
    if (kind === 'alone') {
      lostAt.current = performance.now();
      note({ check: 'network', backAfterMs: null });
    }
    if (kind === 'live' && lostAt.current !== null) {
      note({ check: 'network', backAfterMs: performance.now() - lostAt.current });
      lostAt.current = null;
    }
  }, [kind, hasBegun]);
}
