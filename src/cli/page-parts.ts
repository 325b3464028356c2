/** What is shown of a transform's page, in Markdown. */

const TOLD = ['What', 'Why', 'Safety'];

/** What a transform does, why, and what it promises; links that only lead somewhere beside the page are no links there. */
export function summaryOfPage(page: string): string {
  const sections = page.split(/^(?=## )/m).filter((section) => TOLD.some((name) => section.startsWith(`## ${name}\n`)));
  const text = sections.map((section) => section.trim()).join('\n\n');
  return text.replace(/\[([^\]]*)\]\((?!https:)[^)\s]*\)/g, '$1');
}

/** The first address of the web that a page rests on; undefined: it names none. */
export function addressIn(page: string): string | undefined {
  return /\]\((https:[^)\s]+)\)/.exec(page)?.[1];
}

/** The page as it is read, without the marks of its generated parts. */
export function shownPage(page: string): string {
  return page.replace(/^<!-- \/?[a-z]+ -->\n\n?/gm, '').trimEnd() + '\n';
}
