/**
 * The distributions that are known, sorted.
 * Responsible for: the list. May not: hold knowledge of one of them.
 */
import type { Distro } from '../knowledge/ecosystem.js';
import { alpine } from './alpine/index.js';
import { debian, ubuntu } from './debian/index.js';
import { amazonlinux, fedora, rhel } from './fedora/index.js';

export const distros: readonly Distro[] = [alpine, amazonlinux, debian, fedora, rhel, ubuntu];
