import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { localDay } from '../../domain/calendar.ts';
import type { GlucoseEpisode } from '../../domain/clinical/glucose/glucose-episodes.ts';
import { glucoseRanges, type TargetGroup } from '../../domain/clinical/glucose/glucose-ranges.ts';
import { ChoiceRow } from '../../ui/ChoiceRow.tsx';
import { useFormat } from '../../ui/preferences.tsx';
import { Section } from '../../ui/Section.tsx';
import { Surface } from '../../ui/Surface.tsx';
import { places } from '../places.ts';
import classes from './List.module.css';

interface EpisodesProps {
  /** Newest first. */
  readonly episodes: readonly GlucoseEpisode[];
  /** Whose limits they go beyond. */
  readonly group: TargetGroup;
}

const shownAtFirst = 6;

/** The lows and the highs one by one, each leading to its day. */
export function Episodes({ episodes, group }: EpisodesProps) {
  const { t } = useTranslation('glucose');
  const format = useFormat();
  const { veryLow, low, high, veryHigh } = glucoseRanges[group];
  const [kind, setKind] = useState<'low' | 'high'>('low');
  const [all, setAll] = useState(false);
  const ofKind = episodes.filter((episode) => episode.kind === kind);
  const count = (holds: (episode: GlucoseEpisode) => boolean) => ofKind.filter(holds).length;
  const some = (key: 'atNight' | 'long' | `level2.${'low' | 'high'}`, number: number) =>
    number === 0
      ? []
      : [t(`episodes.${key}`, { count: number, limit: format.glucose(kind === 'low' ? veryLow : veryHigh) })];
  const counts = [
    t(`episodes.count.${kind}`, { count: ofKind.length }),
    ...some(
      `level2.${kind}`,
      count(({ level }) => level === 2),
    ),
    ...some(
      'atNight',
      count(({ nocturnal }) => nocturnal),
    ),
    ...some(
      'long',
      count(({ prolonged }) => prolonged),
    ),
  ];
  return (
    <Section
      title={t('episodes.title')}
      lead={t(group === 'pregnant' ? 'episodes.leadPregnant' : 'episodes.lead', {
        low: format.glucose(low),
        high: format.glucoseWithUnit(high),
      })}
    >
      <Surface>
        <ChoiceRow
          label={t('episodes.show')}
          value={kind}
          choices={(['low', 'high'] as const).map((value) => ({ value, label: t(`episodes.${value}`) }))}
          onChange={(chosen) => {
            setKind(chosen);
            setAll(false);
          }}
        />
        <p className={classes.note}>{counts.join(' · ')}</p>
        <ul className={classes.list}>
          {ofKind.slice(0, all ? undefined : shownAtFirst).map((episode) => (
            <li key={episode.from}>
              <Link className={classes.row} href={places.day(localDay(episode.from, episode.utcOffset))}>
                <span className={classes.what}>
                  {format.day(episode.from, { utcOffset: episode.utcOffset })}{' '}
                  {format.time(episode.from, episode.utcOffset)}
                  <span className={classes.tags}>
                    {[
                      ...(episode.level === 2 ? [t(`episodes.tag.${kind}`)] : []),
                      ...(episode.nocturnal ? [t('episodes.tag.night')] : []),
                      ...(episode.prolonged ? [t('episodes.tag.long')] : []),
                    ].join(' · ')}
                  </span>
                </span>
                <span className={classes.value}>
                  {t(`episodes.extreme.${kind}`, { value: format.glucoseWithUnit(episode.extreme) })}
                  <span className={classes.tags}>
                    {format.fieldText('sleep', 'minutesAsleep', Math.round(episode.minutes))}
                  </span>
                </span>
              </Link>
            </li>
          ))}
        </ul>
        {!all && ofKind.length > shownAtFirst ? (
          <Button variant="subtle" onClick={() => setAll(true)}>
            {t('more', { count: ofKind.length - shownAtFirst })}
          </Button>
        ) : null}
      </Surface>
    </Section>
  );
}
