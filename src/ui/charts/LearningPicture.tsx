import { Skeleton } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { MethodError } from '../../domain/comparison.ts';
import { decimals, glucoseFromCanonical } from '../../domain/units.ts';
import { Disclosure } from '../Disclosure.tsx';
import { useFormat } from '../preferences.tsx';
import { changeScale } from './change-scale.ts';
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

/** How the error changes with each step at both lead times, drawn, said and listed. */
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
  const key = errorAt[minutes];
  const written = (milligrams: number) => format.number(glucoseFromCanonical(milligrams, unit), decimals[unit] + 1);
  const [first, last] = [steps[0], steps.at(-1)];
  if (!first || !last) return null;
  const change = (error: MethodError, start: MethodError) => (start[key] > 0 ? error[key] / start[key] - 1 : 0);
  const points = steps.map(({ step, support, heldBack }) => ({
    step,
    support: change(support, first.support),
    heldBack: change(heldBack, first.heldBack),
    written: {
      step: step === 0 ? t('trace.begin') : `${t('trace.step')} ${format.number(step)}`,
      support: `${written(support[key])} ${unit}`,
      heldBack: `${written(heldBack[key])} ${unit}`,
    },
  }));
  return (
    <figure className={classes.figure} aria-label={t(`trace.ahead${minutes}`)}>
      <figcaption className={classes.name} aria-hidden="true">
        {t(`trace.ahead${minutes}`)}
      </figcaption>
      <div aria-hidden="true" className={classes.plot} style={{ height }}>
        <Suspense fallback={<Skeleton height={height} radius="md" />}>
          <LearningChart
            points={points}
            scale={changeScale(points.flatMap(({ support, heldBack }) => [support, heldBack]))}
            height={height}
            percent={format.percent}
            names={{ support: t('trace.learns'), heldBack: t('trace.held'), begin: t('trace.begin') }}
          />
        </Suspense>
      </div>
      <p className={classes.sentence}>
        {t('trace.sentence', {
          count: last.step,
          minutes,
          unit,
          supportFrom: written(first.support[key]),
          supportTo: written(last.support[key]),
          heldFrom: written(first.heldBack[key]),
          heldTo: written(last.heldBack[key]),
        })}
      </p>
    </figure>
  );
}
