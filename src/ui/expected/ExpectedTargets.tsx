import { useTranslation } from 'react-i18next';
import { type Expectation, placeOf } from '../../domain/examples/expectation.ts';
import { StateWord } from '../StateWord.tsx';
import { barSpan } from './bar-span.ts';
import { targetsToShow } from './brief-targets.ts';
import { ExpectedBar } from './ExpectedBar.tsx';
import classes from './ExpectedTargets.module.css';
import { useTargetFormat } from './use-target-format.ts';

interface ExpectedTargetsProps {
  readonly expectation: Expectation;
  /** What the change of a weight is added to. */
  readonly base?: number | undefined;
  /** The most telling ones alone. */
  readonly brief?: boolean;
}

/** Each target of a forecast: what is expected, in words and as a picture, and what came where that is known. */
export function ExpectedTargets({ expectation, base, brief = false }: ExpectedTargetsProps) {
  const { t } = useTranslation('expected');
  const formatOf = useTargetFormat(base);
  const shown = targetsToShow(expectation, brief);
  const { typical } = expectation;
  return (
    <ul className={classes.targets}>
      {shown.map((target) => {
        const { label, text, range } = formatOf(target.name);
        const place = placeOf(target);
        return (
          <li key={target.name} className={classes.target}>
            <span className={classes.top}>
              <span className={classes.name}>{label}</span>
              <span className={classes.value}>
                {target.actual === null ? t('half', { range: range(target.half) }) : text(target.actual)}
              </span>
            </span>
            <ExpectedBar target={target} span={barSpan(target, shown)} />
            <span className={classes.words}>
              {place === null ? null : (
                <>
                  <StateWord tone={place}>{t(typical ? `placeTypical.${place}` : `place.${place}`)}</StateWord>{' '}
                </>
              )}
              <span>{t('ninety', { range: range(target.ninety) })}</span>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
