import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { ObservationKind } from '../../domain/observation.ts';
import type { UsualWord } from '../../domain/usual-range.ts';
import { useFormat } from '../../ui/preferences.tsx';
import { EmptyValueCard, ValueCard } from '../../ui/ValueCard.tsx';
import { places } from '../places.ts';
import { toneOf, type VitalCard } from './vital-cards.ts';

/** Kinds that an older version let be followed may have no hint of their own. */
function hintOf(kind: ObservationKind) {
  switch (kind) {
    case 'meal':
    case 'insulin':
    case 'medication':
    case 'symptom':
    case 'height':
    case 'note':
      return 'empty.other';
    default:
      return `empty.${kind}` as const;
  }
}

interface VitalCardViewProps {
  readonly card: VitalCard;
  readonly now: number;
  /** Of what is measured in the night: how last night lies to the person's own nights. */
  readonly night?: UsualWord | undefined;
}

export function VitalCardView({ card: { kind, vital }, now, night }: VitalCardViewProps) {
  const { t } = useTranslation(['today', 'kinds', 'expected']);
  const nightWord = (place: UsualWord | undefined) =>
    place === 'above' || place === 'below' ? t(`expected:unusual.${place}`) : null;
  const format = useFormat();
  const name = t(`kinds:${kind}`);
  if (!vital) {
    return (
      <EmptyValueCard
        name={name}
        hint={t(hintOf(kind))}
        action={
          <Button
            component={Link}
            href={places.log(kind)}
            variant="light"
            aria-label={t('empty.actionFor', { kind: name })}
          >
            {t('empty.action')}
          </Button>
        }
      />
    );
  }
  const { measurement } = vital;
  const pulse = measurement.kind === 'bloodPressure' ? measurement.value.pulse : undefined;
  const tone = night ?? toneOf(vital);
  return (
    <ValueCard
      name={name}
      when={format.relative(vital.time, now)}
      {...format.measurement(measurement)}
      aside={pulse === undefined ? undefined : t('pulse', { pulse: format.number(pulse) })}
      recent={vital.recent.map(({ value }) => value)}
      usual={vital.usual}
      tone={tone}
      word={nightWord(night) ?? (vital.soFar ? t('word.soFar') : t(`word.${tone}`))}
    />
  );
}
