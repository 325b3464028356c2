/** Alpine Linux. */
import type { Distro } from '../../knowledge/ecosystem.js';
import { apk } from './apk.js';

export const alpine: Distro = { id: 'alpine', label: 'Alpine', managers: [apk] };
