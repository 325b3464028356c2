/** The programs that verify can work with, in the order in which they are tried. */
import { DOCKER, type Dialect } from './command-engine.js';

export const DIALECTS: readonly Dialect[] = [DOCKER];
