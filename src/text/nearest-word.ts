/** The word that a misspelt one was most likely meant to be: fewest letters to change (Levenshtein). Undefined when there is none to choose from. */
export function nearestWord(word: string, words: readonly string[]): string | undefined {
  const ranked = words.map((one) => ({ one, distance: distance(word.slice(0, 100), one) }));
  return ranked.sort((a, b) => a.distance - b.distance)[0]?.one;
}

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length]!;
}
