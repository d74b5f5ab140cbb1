// @ts-check
// Runs the venue that was built last; `npm run dev` starts it again after each build.
const { main } = await import(new URL('../../dist/server/main.js', import.meta.url).href);
await main(process.argv.slice(2));
