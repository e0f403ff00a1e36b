import { useTranslation } from 'react-i18next';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { ExpectedView } from '../../ui/expected/ExpectedView.tsx';
import { Surface } from '../../ui/Surface.tsx';
import { expectedPressureNow } from '../../workflows/expected-pressure.ts';
import { useAsked } from '../use-asked.ts';
import classes from './expected.module.css';
import { MoreLink } from './MoreLink.tsx';

/** On the page of the pressure: what the cuff may be expected to show now, worked out only for who opens it. */
export default function PressureNow() {
  const { t } = useTranslation('expected');
  return (
    <Surface component="section" aria-label={t('pressure.show')}>
      <Disclosure label={t('pressure.show')} whenOpened>
        <Opened />
      </Disclosure>
    </Surface>
  );
}

function Opened() {
  const { t } = useTranslation('expected');
  const state = useAsked(expectedPressureNow, '');
  if (state.status === 'working') return <p className={classes.quiet}>{t('working')}</p>;
  if (state.status === 'failed') return <ErrorNotice error={state.error} />;
  return <ExpectedView expected={state.value} more={<MoreLink />} />;
}
