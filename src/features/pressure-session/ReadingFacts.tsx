import type { SessionReading } from '../../domain/pressure-session.ts';
import { FactList } from '../../ui/FactList.tsx';
import { useFormat } from '../../ui/preferences.tsx';
import { useOrdinal } from './use-ordinal.ts';

/** The readings so far, each by its place. */
export function ReadingFacts({ readings }: { readonly readings: readonly SessionReading[] }) {
  const format = useFormat();
  const ordinal = useOrdinal();
  const facts = readings.map(({ systolic, diastolic, pulse, irregularBeat }, index) => ({
    name: ordinal(index + 1),
    value: format.measurementText({
      kind: 'bloodPressure',
      value: {
        systolic,
        diastolic,
        ...(pulse === undefined ? {} : { pulse }),
        ...(irregularBeat ? { irregularBeat } : {}),
      },
    }),
  }));
  return <FactList facts={facts} />;
}
