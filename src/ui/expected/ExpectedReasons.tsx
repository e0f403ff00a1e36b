import { useTranslation } from 'react-i18next';
import type { TargetReasons } from '../../domain/examples/example-forecast.ts';
import type { Expectation } from '../../domain/examples/expectation.ts';
import { SignedBars } from '../SignedBars.tsx';
import classes from './ExpectedReasons.module.css';
import { useDifferenceText } from './use-difference-text.ts';
import { useTargetFormat } from './use-target-format.ts';

/** The names of groups in layouts, as words are kept. */
const wordOf = {
  glucose: 'glucose',
  carbohydrate: 'carbohydrate',
  'protein, fat, fibre': 'nutrients',
  insulin: 'insulin',
  clock: 'clock',
  name: 'name',
  weekday: 'weekday',
  type: 'type',
  duration: 'duration',
  pace: 'pace',
  cadence: 'cadence',
  climb: 'climb',
  person: 'person',
  'day before': 'dayBefore',
  'night before': 'nightBefore',
} as const;

/** Why each target is expected to be so: what is typical, what the person's own past adds, what is special about this one. */
export function ExpectedReasons({ layout, targets }: Pick<Expectation, 'layout' | 'targets'>) {
  // Of a weight's change nothing is foreseen, so there is nothing that moves it.
  if (layout === 'weight') return null;
  return targets.map(({ name, why }) => (why ? <Reasons key={name} name={name} layout={layout} why={why} /> : null));
}

interface ReasonsProps extends Pick<Expectation, 'layout'> {
  readonly name: string;
  readonly why: TargetReasons;
}

function Reasons({ name, layout, why: { typical, own, parts } }: ReasonsProps) {
  const { t } = useTranslation('why');
  const format = useTargetFormat()(name);
  const difference = useDifferenceText()(name);
  const isSaid = (value: number) => /[1-9]/.test(difference(value));
  const bars = parts
    .filter(({ value }) => isSaid(value))
    .sort((a, b) => Math.abs(b.value) - Math.abs(a.value))
    .map(({ group, value }) => ({
      name: t(`example.group.${wordOf[group as keyof typeof wordOf] ?? 'other'}`),
      value,
      text: difference(value),
    }));
  const typicalWords = layout === 'blood-pressure' ? 'example.ofTypicalPressure' : 'example.ofTypical';
  return (
    <div className={classes.target}>
      <p className={classes.line}>
        <strong>{t('example.target', { target: format.label })}</strong>{' '}
        {[
          t(typicalWords, { typical: format.text(typical) }),
          isSaid(own)
            ? t(own > 0 ? 'example.above' : 'example.below', { size: difference(own).replace(/^[+−]/, '') })
            : t('example.same'),
          ...(bars.length === 0 ? [t('example.usual')] : []),
        ].join(' ')}
      </p>
      {bars.length > 0 ? <SignedBars label={`${format.label}: ${t('example.parts')}`} bars={bars} /> : null}
    </div>
  );
}
