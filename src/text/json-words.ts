/** Words as the JSON array of an instruction in exec form, with what stands between them. */
export function jsonWords(words: readonly string[], separator = ', '): string {
  return `[${words.map((word) => JSON.stringify(word)).join(separator)}]`;
}
