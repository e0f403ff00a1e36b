import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Expectation } from '../../domain/examples/expectation.ts';
import { Disclosure } from '../Disclosure.tsx';
import classes from './ExpectedBasis.module.css';
import { ExpectedReasons } from './ExpectedReasons.tsx';
import { useTargetFormat } from './use-target-format.ts';

interface ExpectedBasisProps {
  readonly expectation: Expectation;
  /** In one line, which opens to the rest. */
  readonly brief: boolean;
  /** The way to every forecast from little data. */
  readonly more?: ReactNode;
}

/** From how many of one's own and of other people a forecast comes, and, for who asks, by which method and how it is kept. */
export function ExpectedBasis({ expectation, brief, more }: ExpectedBasisProps) {
  const { t } = useTranslation('expected');
  const { layout, packId, people, simulatedPeople, learnedFrom, leastExamples, typical, said, targets } = expectation;
  // Whoever takes insulin is told without having to open anything.
  const isShown = layout === 'meal-glucose-t1d' && !brief;
  const basis = (
    <p className={brief ? classes.line : classes.from}>
      {typical ? t('typical', { count: leastExamples, people }) : t(`from.${layout}`, { count: learnedFrom, people })}
      {simulatedPeople > 0 ? ` ${t('simulated', { count: simulatedPeople })}` : null}
    </p>
  );
  const label = typical ? t('briefTypical', { people }) : t('brief', { count: learnedFrom, people });
  return (
    <div className={classes.basis}>
      {brief ? null : basis}
      {isShown ? <p className={classes.from}>{t('inform')}</p> : null}
      <Disclosure label={brief ? label : t('how')}>
        {brief ? basis : null}
        <p className={classes.line}>{t(`said.${said}`)}</p>
        <ExpectedReasons layout={layout} targets={targets} />
        {typical ? null : <Methods targets={targets} />}
        {isShown ? null : <p className={classes.line}>{t('inform')}</p>}
        <p className={classes.line}>
          <Anchor href={`${import.meta.env.BASE_URL}models/${packId}/card.md`} target="_blank" inherit>
            {t('card')}
          </Anchor>
        </p>
        {more ? <p className={classes.line}>{more}</p> : null}
      </Disclosure>
    </div>
  );
}

/** What speaks for the person: once, where it is the same for all. */
function Methods({ targets }: Pick<Expectation, 'targets'>) {
  const { t } = useTranslation('expected');
  const formatOf = useTargetFormat();
  const [first] = targets;
  if (first !== undefined && targets.every(({ method }) => method === first.method))
    return <p className={classes.line}>{t('byAll', { method: t(`method.${first.method}`) })}</p>;
  return targets.map(({ name, method }) => (
    <p key={name} className={classes.line}>
      {t('by', { target: formatOf(name).label, method: t(`method.${method}`) })}
    </p>
  ));
}
