/** What of a name stands in one line of the narrowest main column, in ems. */
const oneLine = 9.5;

/** Kanji, kana and the like take a whole em each, other letters about half of one. */
const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\uFF01-\uFF60]/u;

/** Whether a name is so long that it takes two lines on the wall: reckoned, not measured, so that nothing shifts. */
export function isLong(name: string): boolean {
  const ems = [...name].reduce((sum, letter) => sum + (wide.test(letter) ? 1 : 0.55), 0);
  return ems > oneLine;
}
