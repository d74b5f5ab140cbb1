/**
 * Kanji that are written in several ways in names, each with the form that counts as the same here. Source: the pairs that
 * Japanese registers and JIS X 0213 know as variants of common surnames.
 */
const variants: Readonly<Record<string, string>> = {
  髙: '高',
  﨑: '崎',
  嵜: '崎',
  碕: '崎',
  齋: '斎',
  齊: '斎',
  斉: '斎',
  濵: '浜',
  濱: '浜',
  邊: '辺',
  邉: '辺',
  澤: '沢',
  櫻: '桜',
  廣: '広',
  國: '国',
  嶋: '島',
  嶌: '島',
  德: '徳',
  惠: '恵',
  眞: '真',
  龍: '竜',
  瀨: '瀬',
  槇: '槙',
  彌: '弥',
  壽: '寿',
  榮: '栄',
  寬: '寛',
  靑: '青',
  黑: '黒',
  增: '増',
  橫: '横',
  條: '条',
  鐵: '鉄',
  圓: '円',
  藏: '蔵',
  曾: '曽',
  會: '会',
  學: '学',
  體: '体',
  臺: '台',
  灣: '湾',
  鷗: '鴎',
  祐: '祐',
  淸: '清',
  塚: '塚',
  關: '関',
  禮: '礼',
  遙: '遥',
  萬: '万',
  與: '与',
  豐: '豊',
  實: '実',
};

/** Legal forms of companies, as they stand after `fold`: they say nothing of who is looked for. */
const legalForms =
  /(株式会社|有限会社|合同会社|合資会社|合名会社|股份有限公司|有限公司|\(株\)|\(有\)|\(同\)|\b(public company limited|co\.?,? ?ltd\.?|company limited|public|limited|ltd\.?|inc\.?|corp\.?|corporation|llc|jsc|plc|pte\.? ltd\.?|sdn\.? bhd\.?|pt|k\.k\.|kk|gmbh|cong ty co phan|cong ty tnhh)(?=\W|$))/g;

/**
 * A name or what somebody typed, in the form in which both are compared: half width, small letters, hiragana, plain
 * Latin letters without accents, common forms of kanji, long vowels of romanised Japanese short.
 */
export function fold(text: string): string {
  const narrow = text.normalize('NFKC').toLowerCase();
  const latin = narrow
    .replace(/\p{Script=Latin}\p{M}*/gu, (letter) => letter.normalize('NFD').replace(/[\u0300-\u036f]/g, ''))
    .replace(/đ/g, 'd');
  return [...latin]
    .map(foldCharacter)
    .join('')
    .replace(/ou|oo|oh(?![aiueo])/g, 'o')
    .replace(/uu/g, 'u');
}

/** The words of a text, folded, without legal forms and punctuation. */
export function wordsOf(text: string): string[] {
  return fold(text)
    .replace(legalForms, ' ')
    .split(/[\s\p{P}\p{S}]+/u)
    .filter((word) => word !== '');
}

const firstKatakana = 0x30a1;
const lastKatakana = 0x30f6;
const kanaDistance = 0x60;

function foldCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code >= firstKatakana && code <= lastKatakana) return String.fromCodePoint(code - kanaDistance);
  return variants[character] ?? character;
}
