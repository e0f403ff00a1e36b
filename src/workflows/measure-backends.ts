import { fastestFirst, type MeasuredBackends } from '../domain/computing.ts';
import type { LearningWatch } from '../worker/client.ts';
import { changeSettings } from './change-settings.ts';
import { askLearner } from './learner-failure.ts';
import { currentPackSha256, loadPack } from './load-pack.ts';
import { readSettings } from './read-settings.ts';
import type { Services } from './services.ts';

/** A browser's update may change what is fastest. */
const staleMs = 90 * 86_400_000;

/** Times what can compute on this device, keeps the times with the adapter's name, and computes with the fastest from now on. */
export async function measureBackends(
  services: Services,
  watch: LearningWatch = {},
): Promise<{ readonly ok: true; readonly value: MeasuredBackends }> {
  const packSha256 = await currentPackSha256(services);
  const pack = await loadPack(services);
  const times = await askLearner(() => services.learner.timeBackends(pack, watch));
  const adapter = await services.learner.adapter();
  const computing: MeasuredBackends = { measuredAt: services.now(), adapter, packSha256, times, version: 1 };
  await changeSettings(services, { computing });
  services.learner.prefer(fastestFirst(computing));
  return { ok: true, value: computing };
}

/** The same where it was not measured yet, or with another pack or adapter, or long ago; gives way to whatever is asked. */
export async function measureBackendsOnce(
  services: Services,
  { signal }: { readonly signal?: AbortSignal } = {},
): Promise<void> {
  if (services.learner.only !== undefined) return;
  const { computing } = await readSettings(services);
  const isCurrent =
    computing !== undefined &&
    computing.packSha256 === (await currentPackSha256(services)) &&
    services.now() - computing.measuredAt < staleMs &&
    computing.adapter === (await services.learner.adapter());
  if (!isCurrent) await measureBackends(services, { givesWay: true, ...(signal && { signal }) });
}
