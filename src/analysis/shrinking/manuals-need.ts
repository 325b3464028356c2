/** Whether something needs the manual pages and documentation that small images of a distribution leave out. */
import type { RunInstruction, Stage } from '../../document/document.js';
import type { Analysis } from '../analysis.js';
import { heirsOf } from '../purging/compiling-steps.js';
import { baseName } from '../image-paths.js';
import { lineOf } from '../purging/program-needs.js';
import { firstText, sourceTexts } from '../source-texts.js';
import type { KeptLarge } from './small-bases.js';

/**
 * Packages whose installation fails where folders of manual pages are missing (Debian bugs 863199, 955619), those that bring them along (the Java of
 * Debian 8 to 13), and those that are documentation.
 */
const PACKAGES =
  /^(?:openjdk-|default-(?:jre|jdk)|postgresql|man-db$|manpages|info$|install-info$|.*-doc$|.*-java$|libreoffice|maven$|ant$|gradle$|tomcat\d|jetty|leiningen$|scala$|groovy$|clojure|pdftk|jenkins$)/;
const PLACES = /\/usr\/share\/(?:man|doc|info|locale)\b|\bman\s+[a-z]|\bunminimize\b/;

/** A script of the project that a step runs, and that installs such a package. */
function scriptNeed(run: RunInstruction, { context }: Analysis): KeptLarge | undefined {
  const named = new Set(run.body.text.split(/[\s"';&|()]+/).map(baseName));
  for (const source of context === undefined ? [] : (sourceTexts(context) ?? [])) {
    if (!named.has(baseName(source.path)) || !source.text.includes('apt')) continue;
    const what = source.text.split(/[\s\\"';&|()]+/).find((word) => PACKAGES.test(word));
    const because = what === undefined ? undefined : firstText([source], [what]);
    if (because !== undefined)
      return { kind: 'keep', reason: 'manuals-needed', because: [because, lineOf(run)], data: { what: what! } };
  }
  return undefined;
}

/** The first step that needs them. */
export function manualsNeed(stage: Stage, analysis: Analysis): KeptLarge | undefined {
  for (const one of [stage, ...heirsOf(stage, analysis)].flatMap(({ instructions }) => instructions)) {
    if (one.kind !== 'run') continue;
    const operands = analysis
      .operations(one)
      .flatMap(({ manager, operands: words }) => (manager.scope === 'system' ? words : []));
    const word = operands.find(({ literal, text }) => PACKAGES.test(literal ?? text));
    const place = PLACES.exec(one.body.text)?.[0];
    const what = word?.text ?? place;
    if (what !== undefined) return { kind: 'keep', reason: 'manuals-needed', because: [lineOf(one)], data: { what } };
    const script = scriptNeed(one, analysis);
    if (script !== undefined) return script;
  }
  return undefined;
}
