/**
 * Keeps what package managers download in a cache mount.
 * Responsible for: the mount, and the clean-up that it makes pointless. May not: name a manager.
 */
import {
  defineTransform,
  mountableCaches,
  mountableStores,
  type Analysis,
  type Candidate,
  type Change,
  type MountableCache,
} from '../../src/transform/index.js';

interface Found extends Candidate {
  readonly cache: MountableCache;
}

type Possible = Extract<MountableCache['plan'], { possible: true }>;

export const mountPackageCaches = defineTransform({
  id: 'mount-package-caches',
  title: 'Downloads of package managers stay in a cache mount',
  why: 'When dependencies change, only what is new is downloaded, and nothing of it reaches the image.',
  applicability: 'behavioural',
  oneAtATime: true,
  skips: {
    'frontend-without-mounts': {
      text: '{label} is not mounted: {why}',
      remedy: 'begin the file with `# syntax=docker/dockerfile:1`',
    },
    'builder-without-mounts': {
      text: '{label} is not mounted: {why}',
      remedy: 'build with BuildKit, or choose --cache clean',
    },
    'another-user': {
      text: '{label} is not mounted: {why}, and a mount needs its number and its home folder',
      remedy: 'install as root, or add the mount by hand with uid, gid and target',
    },
    'cache-directory-moved': {
      text: '{label} is not mounted, as it may lie elsewhere: {why}',
      remedy: 'mount that folder by hand',
    },
    'cache-switched-off': {
      text: '{label} is not mounted, as it is switched off: {why}',
      remedy: 'take the variable out',
    },
    'manager-uncertain': {
      text: '{label} is not mounted: {why}',
      remedy: 'run restow on the file in its project, whose files tell which it is',
    },
    'folder-needed': {
      text: '{label} is not mounted, because it is used again: {why}',
      remedy: 'mount the folder in that step too, by hand',
    },
    'script-shape': {
      text: '{label} is not mounted: {why}',
      remedy: 'take the clean-up out by hand',
    },
  },
  *find(analysis: Analysis): Iterable<Found> {
    const found = [...mountableCaches(analysis), ...mountableStores(analysis)];
    for (const cache of found) yield { at: cache.run.keywordSpan, rules: cache.rules, cache };
  },
  guards: [
    ({ cache: { plan, label } }) => {
      if (plan.possible) return undefined;
      return { reason: plan.reason, because: plan.because, data: { why: plan.why, label } };
    },
  ],
  rewrite({ cache: { run, label, saves, plan } }, editor): Change {
    const { flags, words, members } = plan as Possible;
    editor.addFlags(run, flags);
    for (const word of words) editor.removeWord(run, word);
    for (const { list, member } of members) editor.removeMember(run, list, member);
    const also = words.length + members.length > 0 ? '; what kept it out of the layer is pointless now' : '';
    return {
      did: `${label} is kept from build to build${also}`,
      saves,
    };
  },
});
