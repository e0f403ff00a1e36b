import { Skeleton } from '@mantine/core';
import { lazy, Suspense, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { MethodError } from '../../domain/comparison.ts';
import { decimals, glucoseFromCanonical } from '../../domain/units.ts';
import { Disclosure } from '../Disclosure.tsx';
import { useFormat } from '../preferences.tsx';
import { errorScale } from './error-scale.ts';
import classes from './LearningPicture.module.css';
import { LearningTable } from './LearningTable.tsx';

const LearningChart = lazy(() => import('./LearningChart.tsx'));

/** Errors after so many steps, mg/dL. */
export interface LearningStep {
  readonly step: number;
  readonly support: MethodError;
  readonly heldBack: MethodError;
}

export interface LearningPictureProps {
  /** The first is where the method begins. */
  readonly steps: readonly LearningStep[];
  readonly supportWindows: number;
  readonly heldBackWindows: number;
}

const leads = [30, 60] as const;
const errorAt = { 30: 'rmse30', 60: 'rmse60' } as const;
const height = 180;

/** The error per step at both lead times, drawn, said and listed. */
export function LearningPicture({ steps, supportWindows, heldBackWindows }: LearningPictureProps) {
  const { t } = useTranslation('learning');
  return (
    <div className={classes.picture}>
      <div className={classes.charts}>
        {leads.map((minutes) => (
          <LearningFigure key={minutes} minutes={minutes} steps={steps} />
        ))}
      </div>
      <p className={classes.legend}>
        <span className={classes.entry} data-mark="support">
          {t('trace.support')}
        </span>
        <span className={classes.entry} data-mark="heldBack">
          {t('trace.heldBack')}
        </span>
      </p>
      <Disclosure label={t('trace.asTable')}>
        <LearningTable steps={steps} supportWindows={supportWindows} heldBackWindows={heldBackWindows} />
      </Disclosure>
    </div>
  );
}

function LearningFigure({ minutes, steps }: { readonly minutes: 30 | 60; readonly steps: readonly LearningStep[] }) {
  const { t } = useTranslation('learning');
  const format = useFormat();
  const unit = format.preferences.glucoseUnit;
  const points = useMemo(
    () =>
      steps.map(({ step, support, heldBack }) => ({
        step,
        support: glucoseFromCanonical(support[errorAt[minutes]], unit),
        heldBack: glucoseFromCanonical(heldBack[errorAt[minutes]], unit),
      })),
    [steps, minutes, unit],
  );
  const scale = useMemo(() => errorScale(points.flatMap(({ support, heldBack }) => [support, heldBack])), [points]);
  const written = (value: number) => format.number(value, decimals[unit] + 1);
  const [first, last] = [points[0], points.at(-1)];
  return (
    <figure className={classes.figure} aria-label={t(`trace.ahead${minutes}`)}>
      <figcaption className={classes.name} aria-hidden="true">
        {t(`trace.ahead${minutes}`)}
        <span className={classes.unit}>{unit}</span>
      </figcaption>
      <div aria-hidden="true" className={classes.plot} style={{ height }}>
        <Suspense fallback={<Skeleton height={height} radius="md" />}>
          <LearningChart
            points={points}
            scale={scale}
            height={height}
            written={written}
            names={{
              support: t('trace.support'),
              heldBack: t('trace.heldBack'),
              step: (step) => (step === 0 ? t('trace.begin') : `${t('trace.step')} ${format.number(step)}`),
            }}
          />
        </Suspense>
      </div>
      {first && last ? (
        <p className={classes.sentence}>
          {t('trace.sentence', {
            count: last.step,
            minutes,
            unit,
            supportFrom: written(first.support),
            supportTo: written(last.support),
            heldFrom: written(first.heldBack),
            heldTo: written(last.heldBack),
          })}
        </p>
      ) : null}
    </figure>
  );
}
