import { readPersonalModel } from '../../workflows/read-personal-model.ts';
import { useLive, useSettings } from '../services-context.tsx';
import { usePersonalise } from './use-personalise.ts';
import { WinnerSection } from './WinnerSection.tsx';

/** The comparison on the person's own record for a screen that is not about the forecast, each method with what it does. */
export default function MethodsSideBySide() {
  const { activeProfileId } = useSettings();
  const model = useLive((services) => readPersonalModel(services).catch(() => null), [activeProfileId]);
  const run = usePersonalise();
  return model === undefined ? null : <WinnerSection model={model} run={run} explained />;
}
