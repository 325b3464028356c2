/** openSUSE and SUSE Linux Enterprise. */
import type { Distro } from '../../knowledge/ecosystem.js';
import { zypper } from './zypper.js';

export const suse: Distro = { id: 'suse', label: 'openSUSE and SLES', managers: [zypper] };
