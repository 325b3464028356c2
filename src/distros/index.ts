/**
 * The distributions that are known, sorted.
 * Responsible for: the list. May not: hold knowledge of one of them.
 */
import type { Distro } from '../knowledge/ecosystem.js';
import { alpine } from './alpine/index.js';
import { arch } from './arch/index.js';
import { debian, ubuntu } from './debian/index.js';
import { amazonlinux, fedora, rhel } from './fedora/index.js';
import { suse } from './suse/index.js';

export const distros: readonly Distro[] = [alpine, amazonlinux, arch, debian, fedora, rhel, suse, ubuntu];
