import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { DayAdvice } from '../../domain/clinical/heart/easy-day.ts';
import type { NoSession, ProposedSession } from '../../domain/clinical/heart/next-session.ts';
import { zoneOf } from '../../domain/clinical/heart/workout-intensity.ts';
import type { SafetyFlag } from '../../domain/clinical/safety/safety-flag.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { useFormat } from '../../ui/preferences.tsx';
import { Surface } from '../../ui/Surface.tsx';
import { useGap } from '../../ui/use-gap.ts';
import type { AgainstBase, NoZones, OwnZones } from '../../workflows/read-exercise.ts';
import { places } from '../places.ts';
import classes from './exercise.module.css';
import { PlannedExpectation } from './PlannedExpectation.tsx';

interface NextSessionCardProps {
  readonly next: ProposedSession | NoSession;
  readonly advice: DayAdvice;
  readonly flags: readonly SafetyFlag[];
  /** Null where effort is told by how it feels. */
  readonly zones: OwnZones | NoZones | null;
  readonly restingRate: AgainstBase | null;
}

/** The next session in one sentence, with why; or why there is none today. */
export function NextSessionCard({ next, advice, restingRate, flags, zones }: NextSessionCardProps) {
  const { t } = useTranslation(['exercise', 'kinds']);
  const format = useFormat();
  if (typeof next === 'string')
    return (
      <Surface hero component="section" aria-label={t('next.label')}>
        <h2 className={classes.headline}>{t(`next.none.${next}`)}</h2>
        <p className={classes.text}>{t(`next.noneText.${next}`)}</p>
        <Reasons advice={advice} flags={flags} restingRate={restingRate} />
      </Surface>
    );
  const zone = zones === null || typeof zones === 'string' ? undefined : zoneOf(zones.zones, next.intensity);
  const what = {
    type: t(`kinds:choices.${next.type}`),
    minutes: format.number(next.minutes),
  };
  return (
    <Surface hero component="section" aria-label={t('next.label')}>
      <h2 className={classes.headline}>{t('next.sentence', what)}</h2>
      <p className={classes.text}>
        {zone && next.type !== 'strength'
          ? t(`next.inZone.${next.intensity}`, { low: format.number(zone.low), high: format.number(zone.high) })
          : t(`next.effort.${next.intensity}`)}
      </p>
      <p className={classes.aside}>{t(`next.reason.${next.reason}`)}</p>
      <Reasons advice={advice} flags={flags} restingRate={restingRate} />
      {next.type === 'strength' ? null : <PlannedExpectation type={next.type} minutes={next.minutes} />}
      <Group mt="md">
        <Button component={Link} href={places.log('workout')} variant="light">
          {t('next.log')}
        </Button>
      </Group>
      <Disclosure label={t('next.why')}>
        <p className={classes.aside}>{t('next.whyText')}</p>
      </Disclosure>
    </Surface>
  );
}

/** What of this morning speaks for ease, and which readings rule exercise out. */
function Reasons({ advice, flags, restingRate }: Pick<NextSessionCardProps, 'advice' | 'flags' | 'restingRate'>) {
  const { t } = useTranslation('exercise');
  const format = useFormat();
  const gap = useGap();
  const beats = (value: number) => format.number(Math.round(value));
  const base = restingRate && {
    value: beats(restingRate.value),
    low: beats(restingRate.low),
    high: beats(restingRate.high),
  };
  const told = [
    ...flags.flatMap(({ code }) => (code === 'underage' || code === 'pregnancy' ? t(`flags.${code}`) : [])),
    ...(flags.some(({ severity }) => severity !== 'note') ? [t('flags.reading')] : []),
    ...advice.reasons.map((reason) =>
      reason === 'restingRateAbove' && base
        ? `${t(`reasons.${reason}`)}${gap}${t('reasons.restingRate', base)}`
        : t(`reasons.${reason}`),
    ),
  ];
  if (told.length === 0) return null;
  return (
    <ul className={classes.reasons}>
      {told.map((each) => (
        <li key={each}>{each}</li>
      ))}
    </ul>
  );
}
