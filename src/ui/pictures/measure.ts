// How wide words are in a picture: it is drawn without a document, so boxes are made from estimates on the wide side.

/** The size of words, in the units of a picture. */
export const SIZE = 11.5;

/** Widths at {@link SIZE} in the widest of the fonts that Firefox uses for its own pages (DejaVu Sans Bold). */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[\u2e80-\uffef]/, 11.5],
  [/[iljtfrI,'’|!:;()[\] ]/, 4.8],
  [/[mwMW@…—]/, 11.6],
  [/[A-Z0-9?☰]/, 8.6],
];

/** In units; never too narrow. */
export function widthOf(words: string): number {
  return Array.from(words).reduce(
    (sum, letter) =>
      sum + (WIDTHS.find(([letters]) => letters.test(letter))?.[1] ?? 7.8),
    0,
  );
}

/** The words in as few lines as fit; Japanese breaks anywhere but before punctuation. */
export function linesOf(words: string, width: number): readonly string[] {
  const lines = [""];
  for (const piece of words.match(/[!-~’…]+ ?|.[、。）」ー…. ]*/gu) ?? []) {
    const line = lines.at(-1) ?? "";
    if (line !== "" && widthOf((line + piece).trimEnd()) > width) {
      lines.push(piece);
    } else {
      lines[lines.length - 1] = line + piece;
    }
  }
  return lines.map((line) => line.trim());
}

/** The end of a setting's name that is too long: that is where settings differ. */
export function endOf(name: string, width: number): string {
  let end = name;
  let shown = name;
  while (widthOf(shown) > width && /[._-]/.test(end)) {
    end = end.replace(/^.*?[._-]/, "");
    shown = `…${end}`;
  }
  return shown;
}

/** The beginning of an address that is too long. */
export function startOf(address: string, width: number): string {
  let shown = address;
  for (let end = address.length; widthOf(shown) > width; end -= 1) {
    shown = `${address.slice(0, end)}…`;
  }
  return shown;
}
