import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { FactList } from '../../ui/FactList.tsx';
import { useFormat } from '../../ui/preferences.tsx';
import { Section } from '../../ui/Section.tsx';
import { Surface } from '../../ui/Surface.tsx';
import { showNotice } from '../../ui/undo-notice.tsx';
import { copyRecord } from '../../workflows/copy-record.ts';
import { useServices } from '../services-context.tsx';
import { saveFile } from './save-file.ts';
import classes from './section.module.css';
import { useStorageFacts } from './use-storage-facts.ts';

/** Where the data lies, how safe it is there, and how to take a copy. */
export function DataSection() {
  const { t } = useTranslation('me');
  const format = useFormat();
  const services = useServices();
  const { facts, askToKeep } = useStorageFacts();
  const [refused, setRefused] = useState(false);
  const [error, setError] = useState<unknown>(null);

  const saveCopy = async () => {
    try {
      const copy = await copyRecord(services);
      saveFile(`attune-${copy.copiedAt.slice(0, 10)}.json`, JSON.stringify(copy), 'application/json');
      setError(null);
      showNotice(t('data.copied'));
    } catch (thrown) {
      setError(thrown);
    }
  };

  const used =
    facts?.used == null
      ? null
      : facts.quota == null
        ? format.bytes(facts.used)
        : t('data.usedOf', { used: format.bytes(facts.used), quota: format.bytes(facts.quota) });
  return (
    <Section title={t('data.title')}>
      <Surface>
        <FactList
          facts={[
            { name: t('data.place'), value: t('data.placeValue') },
            ...(used === null ? [] : [{ name: t('data.used'), value: used }]),
            { name: t('data.kept'), value: t(facts?.persisted ? 'data.keptYes' : 'data.keptNo') },
          ]}
        />
        <p className={classes.after}>{t('data.copyText')}</p>
        <div className={classes.actions}>
          <Button variant="light" onClick={() => void saveCopy()}>
            {t('data.copy')}
          </Button>
          {facts && !facts.persisted && (
            <Button variant="default" onClick={async () => setRefused(!(await askToKeep()))}>
              {t('data.keep')}
            </Button>
          )}
        </div>
        <p role="status" className={classes.status}>
          {refused && t('data.keepRefused')}
        </p>
        {error !== null && <ErrorNotice error={error} />}
      </Surface>
    </Section>
  );
}
