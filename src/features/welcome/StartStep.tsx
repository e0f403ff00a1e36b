import { Button, Loader, UnstyledButton } from '@mantine/core';
import { type Icon, IconChevronRight, IconFileImport, IconPencil, IconUserSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { loadDemo } from '../../workflows/load-demo.ts';
import { startProfile } from '../../workflows/start-profile.ts';
import { places } from '../places.ts';
import { useServices } from '../services-context.tsx';
import classes from './StartStep.module.css';
import { type StepProps, WelcomeStep } from './WelcomeStep.tsx';

type Start = 'demo' | 'import' | 'log';

const starts = [
  { name: 'demo', icon: IconUserSearch, to: places.today },
  { name: 'import', icon: IconFileImport, to: places.import },
  { name: 'log', icon: IconPencil, to: places.log() },
] as const satisfies readonly { name: Start; icon: Icon; to: string }[];

/** Three ways in; each ends the welcome where it leads. */
export function StartStep({ arrived, onBack }: StepProps) {
  const { t } = useTranslation(['welcome', 'common']);
  const services = useServices();
  const [, navigate] = useLocation();
  const [starting, setStarting] = useState<Start | null>(null);
  const [error, setError] = useState<unknown>(null);

  const start = async (name: Start, to: string) => {
    setStarting(name);
    setError(null);
    try {
      await (name === 'demo' ? loadDemo(services) : startProfile(services));
      navigate(to, { replace: true });
    } catch (thrown) {
      setError(thrown);
      setStarting(null);
    }
  };

  return (
    <WelcomeStep
      title={t('start.title')}
      lead={t('start.lead')}
      arrived={arrived}
      buttons={
        <Button variant="default" onClick={onBack}>
          {t('common:back')}
        </Button>
      }
    >
      <div className={classes.starts}>
        {starts.map(({ name, icon: Mark, to }) => (
          <UnstyledButton
            key={name}
            className={classes.start}
            disabled={starting !== null}
            onClick={() => void start(name, to)}
          >
            <Mark className={classes.mark} size={24} stroke={1.7} aria-hidden="true" />
            <span className={classes.words}>
              <strong>{t(`start.${name}`)}</strong>
              <span>{starting === name ? t('start.preparing') : t(`start.${name}Text`)}</span>
            </span>
            {starting === name ? (
              <Loader size={20} aria-hidden="true" />
            ) : (
              <IconChevronRight className={classes.onward} size={20} stroke={1.7} aria-hidden="true" />
            )}
          </UnstyledButton>
        ))}
      </div>
      {error !== null && <ErrorNotice error={error} />}
    </WelcomeStep>
  );
}
