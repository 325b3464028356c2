/** Fedora, Red Hat Enterprise Linux and its rebuilds, Amazon Linux. */
import type { Distro } from '../../knowledge/ecosystem.js';
import { dnf, dnf5, microdnf, tdnf, yum } from './rpm-managers.js';

const managers = [yum, dnf, dnf5, microdnf, tdnf];

export const fedora: Distro = { id: 'fedora', label: 'Fedora', managers };
export const rhel: Distro = { id: 'rhel', label: 'RHEL, CentOS and their like', managers };
export const amazonlinux: Distro = { id: 'amazonlinux', label: 'Amazon Linux', managers };
