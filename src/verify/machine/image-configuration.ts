/** Reads what `image inspect` prints. */
import type { HealthCheck, Image, ImageLayer, ImageSettings } from '../image.js';

/** Fields of an image as Docker's Engine API 1.51 ("ImageInspect") and podman 5 print them; absent and null are the same. */
interface Inspected {
  readonly Size?: number;
  readonly Author?: string;
  readonly RootFS?: { readonly Layers?: readonly string[] | null };
  readonly HealthCheck?: HealthCheck | null;
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

function settingsOf({ Config, Author, HealthCheck: outer }: Inspected): ImageSettings {
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
    stopSignal: config.StopSignal ?? '',
    shell: config.Shell ?? [],
    triggers: config.OnBuild ?? [],
    author: Author ?? '',
  };
}

function pairOf(text: string): readonly [string, string] {
  const at = text.indexOf('=');
  return at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

/** Layers from the lines of `history --format json`, the newest first as they are printed; given back the oldest first. */
export function readHistory(lines: string): readonly ImageLayer[] {
  const layers = lines.split('\n').flatMap((line): readonly ImageLayer[] => {
    if (line.trim() === '') return [];
    const { CreatedBy, Size } = JSON.parse(line) as { CreatedBy?: string; Size?: string | number };
    return [{ createdBy: CreatedBy ?? '', bytes: Number(Size ?? 0) || 0 }];
  });
  return layers.reverse();
}
