import { useTranslation } from 'react-i18next';
import { type ExampleLayoutId, exampleLayouts } from '../../domain/examples/example-layouts.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { Page } from '../../ui/Page.tsx';
import { packStanding } from '../../workflows/pack-standing.ts';
import { useAsked } from '../use-asked.ts';
import classes from './expected.module.css';
import { PackStandingCard } from './PackStandingCard.tsx';

const layouts = Object.keys(exampleLayouts) as ExampleLayoutId[];

/** Every forecast from little data: from whom each was learned, what speaks for the person, and how it did. */
export default function PacksScreen() {
  const { t } = useTranslation('expected');
  const state = useAsked(async (services) => {
    const standings = [];
    for (const layout of layouts) standings.push({ layout, standing: await packStanding(services, layout) });
    return standings;
  }, '');
  return (
    <Page title={t('packs.title')} lead={t('packs.lead')}>
      {state.status === 'working' ? <p className={classes.quiet}>{t('working')}</p> : null}
      {state.status === 'failed' ? <ErrorNotice error={state.error} /> : null}
      <div className={classes.cards}>
        {state.status === 'ready'
          ? state.value.map(({ layout, standing }) => (
              <PackStandingCard key={layout} layout={layout} standing={standing} />
            ))
          : null}
      </div>
    </Page>
  );
}
