/** Reads what `image inspect` prints. */
import { signalName } from '../../document/stop-signal.js';
import type { HealthCheck, Image, ImageLayer, ImageSettings } from '../image.js';

/** Fields of an image as Docker's Engine API 1.51 ("ImageInspect") and podman 5 print them; absent and null are the same. */
interface Inspected {
  readonly Size?: number;
  readonly Author?: string;
  readonly RootFS?: { readonly Layers?: readonly string[] | null };
  readonly HealthCheck?: HealthCheck | null;
  readonly Healthcheck?: HealthCheck | null;
  readonly Config?: {
    readonly Entrypoint?: readonly string[] | null;
    readonly Cmd?: readonly string[] | null;
    readonly Env?: readonly string[] | null;
    readonly Labels?: Readonly<Record<string, string>> | null;
    readonly User?: string;
    readonly WorkingDir?: string;
    readonly ExposedPorts?: Readonly<Record<string, unknown>> | null;
    readonly Volumes?: Readonly<Record<string, unknown>> | null;
    readonly Healthcheck?: HealthCheck | null;
    readonly StopSignal?: string;
    readonly Shell?: readonly string[] | null;
    readonly OnBuild?: readonly string[] | null;
  } | null;
}

/** The image of a JSON text that lists one. */
export function readImage(json: string, history: readonly ImageLayer[]): Image {
  const [found = {}] = JSON.parse(json) as readonly Inspected[];
  return { settings: settingsOf(found), bytes: found.Size ?? 0, layers: found.RootFS?.Layers?.length ?? 0, history };
}

function settingsOf({ Config, Author, HealthCheck: older, Healthcheck: outer = older }: Inspected): ImageSettings {
  const config = Config ?? {};
  return {
    entryPoint: config.Entrypoint ?? [],
    command: config.Cmd ?? [],
    environment: Object.fromEntries((config.Env ?? []).map(pairOf)),
    labels: config.Labels ?? {},
    user: config.User ?? '',
    workingDirectory: config.WorkingDir || '/',
    ports: Object.keys(config.ExposedPorts ?? {}).sort(),
    volumes: Object.keys(config.Volumes ?? {}).sort(),
    healthCheck: config.Healthcheck ?? outer ?? undefined,
    stopSignal: signalName(config.StopSignal ?? '') ?? config.StopSignal ?? '',
    shell: config.Shell ?? [],
    triggers: config.OnBuild ?? [],
    author: Author ?? '',
  };
}

function pairOf(text: string): readonly [string, string] {
  const at = text.indexOf('=');
  return at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

/**
 * Layers from what `history` prints as JSON, an object a line (docker) or one list (podman), the newest first; given back the
 * oldest first.
 */
export function readHistory(text: string): readonly ImageLayer[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const layers = text.trimStart().startsWith('[')
    ? (JSON.parse(text) as readonly HistoryEntry[])
    : lines.map((line) => JSON.parse(line) as HistoryEntry);
  return layers
    .map(({ CreatedBy = '', Size, size = Size }) => ({ createdBy: CreatedBy, bytes: Number(size ?? 0) || 0 }))
    .reverse();
}

interface HistoryEntry {
  readonly CreatedBy?: string;
  readonly Size?: string | number;
  readonly size?: string | number;
}
