import { useTranslation } from 'react-i18next';
import type { NoExpectation } from '../../domain/examples/expectation.ts';
import classes from './NothingExpected.module.css';

/** Why nothing is said of it, in a sentence. */
export function NothingExpected({ why }: { readonly why: NoExpectation }) {
  const { t } = useTranslation('expected');
  const sentence =
    why.reason === 'tooFewOwn'
      ? t('why.tooFewOwn', { count: why.need, have: why.have })
      : why.reason === 'allEqual'
        ? t('why.allEqual', { have: why.have })
        : t(`why.${why.reason}`);
  return <p className={classes.why}>{sentence}</p>;
}
