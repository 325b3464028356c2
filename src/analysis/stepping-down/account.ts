/** The user that a container can run as. */
import type { Instruction, Stage } from '../../document/document.js';
import type { ImageVariant } from '../../knowledge/image-family.js';
import type { Analysis } from '../analysis.js';
import { isDiscarded } from '../discarded-stages.js';

/** An account with the commands that make it; none where the image has it. */
export interface Account {
  readonly name: string;
  readonly uid: number;
  readonly commands: readonly string[];
  /** As COPY --chown and USER name it. */
  readonly owner: string;
  /** False where nothing can be run in the image, so that no folder can be given to it. */
  readonly hasShell: boolean;
}

/** Above the numbers that distributions and people give out (useradd(8), `UID_MAX` of the official images' users, 2026). */
const NUMBER = 10001;
const NAME = 'app';

/** The account for an image; undefined where none is there and none can be added. */
export function accountFor(image: ImageVariant): Account | undefined {
  const own = Object.entries(image.users)[0];
  if (own !== undefined) {
    const [name, { uid }] = own;
    return { name, uid, commands: [], owner: `${name}:${name}`, hasShell: image.shell !== undefined };
  }
  if (image.shell === undefined)
    return { name: String(NUMBER), uid: NUMBER, commands: [], owner: `${NUMBER}:${NUMBER}`, hasShell: false };
  const commands = image.accounts === undefined ? undefined : COMMANDS[image.accounts];
  return commands && { name: NAME, uid: NUMBER, commands, owner: `${NAME}:${NAME}`, hasShell: true };
}

/** Sources: useradd(8), groupadd(8) of shadow 4.13; BusyBox 1.36 adduser, addgroup. */
const COMMANDS: Readonly<Record<NonNullable<ImageVariant['accounts']>, readonly string[]>> = {
  shadow: [
    `groupadd --gid ${NUMBER} ${NAME}`,
    `useradd --uid ${NUMBER} --gid ${NAME} --create-home --shell /usr/sbin/nologin ${NAME}`,
  ],
  busybox: [`addgroup -g ${NUMBER} ${NAME}`, `adduser -D -u ${NUMBER} -G ${NAME} -s /sbin/nologin ${NAME}`],
};

/** Programs that make accounts (shadow 4.13, Debian adduser 3.134, BusyBox 1.36). */
export const ACCOUNT_MAKERS: ReadonlySet<string> = new Set([
  'useradd',
  'adduser',
  'groupadd',
  'addgroup',
  'usermod',
  'groupmod',
  'newusers',
]);

/** The first instruction of a chain that makes accounts itself. */
export function accountMaker(chain: readonly Instruction[], analysis: Analysis): Instruction | undefined {
  return chain.find((one) => {
    const script = one.kind === 'run' ? analysis.script(one) : undefined;
    return (
      script?.known === true &&
      script.script.commands.some(({ words }) => words.some(({ literal }) => ACCOUNT_MAKERS.has(literal ?? '')))
    );
  });
}

/** The last USER that is in force at the end of a stage's chain; undefined when there is none. */
export function lastUser(chain: readonly Instruction[]): Instruction | undefined {
  return chain.findLast(({ kind }) => kind === 'user');
}

/** The stages that images are made of and nothing else in the file starts from. */
export function leafStages({ document, stages }: Analysis): readonly Stage[] {
  return document.stages.filter(
    (stage) => !isDiscarded(stage, document, stages) && stages.children(stage).length === 0,
  );
}
