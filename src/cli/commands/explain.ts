import { shownPage } from '../page-parts.js';
import { pages } from '../pages.js';
import { transformOf } from '../select-transforms.js';

/** `restow explain <id>`: the page of a transform, in Markdown. Throws UsageError for an id that does not exist. */
export function explainText(id: string): string {
  const transform = transformOf(id);
  const [title = '', ...rest] = shownPage(pages[transform.id] ?? '').split('\n');
  return [title, '', `Applicability: ${transform.applicability}.`, ...rest].join('\n');
}
