// @ts-check
// Ends with 0 when the venue is ready for the hall, with 1 and its reasons when it is not. For a container's HEALTHCHECK,
// which has neither curl nor wget. UKETSUKE_HEALTH names another address than the container's own; deploy/README.md tells
// what HTTPS needs besides.
const address = process.env.UKETSUKE_HEALTH ?? 'http://127.0.0.1:8080/health';
try {
  const answer = await fetch(address, { signal: AbortSignal.timeout(4_000) });
  console.log(await answer.text());
  process.exitCode = answer.ok ? 0 : 1;
} catch (error) {
  // What fetch itself says is no more than that it failed; its cause has the reason.
  const reason = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  console.log(reason instanceof Error ? reason.message : String(reason));
  process.exitCode = 1;
}
