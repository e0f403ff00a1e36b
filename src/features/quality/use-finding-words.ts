import { useTranslation } from 'react-i18next';
import type { ObservationKind } from '../../domain/observation.ts';
import { mainField } from '../../domain/observation-fields.ts';
import type { QualityFinding } from '../../domain/quality/quality-finding.ts';
import { useFormat } from '../../ui/preferences.tsx';

/** What a kind's values are written as. */
const fieldOf: Partial<Record<ObservationKind, string | null>> = mainField;

type Origin = NonNullable<QualityFinding['origins']>[number];

/** How findings, their values and their sources are said. */
export function useFindingWords() {
  const { t } = useTranslation('quality');
  const format = useFormat();
  const textOf = (kind: ObservationKind, value: number): string => format.fieldText(kind, fieldOf[kind] ?? '', value);
  const sourceName = (kind: ObservationKind, name: string | null): string =>
    name ?? (kind === 'glucose' ? t('unnamed') : t('typed'));
  /** With how many readings, where both are called the same. */
  const nameOf = ({ name, readings }: Origin, { kind, origins }: QualityFinding): string => {
    const called = sourceName(kind, name);
    const isAmbiguous = origins?.every((origin) => origin.name === name) ?? false;
    return isAmbiguous
      ? `${called} (${t('leaveOutCount', { count: readings, formatted: format.number(readings) })})`
      : called;
  };
  const sentence = (finding: QualityFinding): string => {
    const { rule, kind, from, to, readings, origins, size } = finding;
    if (rule === 'digitPreference') return '';
    const offset = readings[0]?.utcOffset ?? 0;
    const sameDay = format.day(from, { utcOffset: offset }) === format.day(to, { utcOffset: offset });
    const [one, other] = origins ?? [];
    return t(`says.${rule}`, {
      from: `${format.day(from, { utcOffset: offset })} ${format.time(from, offset)}`,
      to: sameDay ? format.time(to, offset) : `${format.day(to, { utcOffset: offset })} ${format.time(to, offset)}`,
      size: rule === 'sensorGap' ? format.fieldText('sleep', 'minutesAsleep', size) : textOf(kind, Math.abs(size)),
      one: one ? nameOf(one, finding) : '',
      other: other ? nameOf(other, finding) : '',
    });
  };
  return { textOf, sourceName, nameOf, sentence };
}
