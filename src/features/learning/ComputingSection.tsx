import { Button, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { fastestFirst, isEmulated, type MeasuredBackends } from '../../domain/computing.ts';
import { useFormat } from '../../ui/preferences.tsx';
import { Section } from '../../ui/Section.tsx';
import { Surface } from '../../ui/Surface.tsx';
import { useFocusKept } from '../../ui/use-focus-kept.ts';
import { measureBackends } from '../../workflows/measure-backends.ts';
import { RunStatus } from '../RunStatus.tsx';
import { useServices, useSettings } from '../services-context.tsx';
import { useRun } from '../use-run.ts';
import classes from './ComputingSection.module.css';

/** What can compute on this device, how fast each is, and which comes first. */
export function ComputingSection() {
  const { t } = useTranslation('learning');
  const services = useServices();
  const { only } = services.learner;
  const { computing } = useSettings();
  const { state, start, cancel } = useRun<MeasuredBackends>();
  const panel = useFocusKept<HTMLDivElement>(state.status);
  const measure = () => start((watch) => measureBackends(services, watch));
  return (
    <Section title={t('computing.title')} lead={t('computing.lead')}>
      <Surface>
        <div ref={panel} tabIndex={-1} className={classes.panel}>
          {computing ? <Times computing={computing} /> : <p>{t('computing.notYet')}</p>}
          {only ? <p>{t('computing.only', { backend: t(`computing.backend.${only}`) })}</p> : null}
          <RunStatus state={state} onCancel={cancel} onRetry={measure} />
          {state.status === 'running' ? null : (
            <Button variant="light" onClick={measure}>
              {t(computing ? 'computing.again' : 'computing.start')}
            </Button>
          )}
        </div>
      </Surface>
    </Section>
  );
}

function Times({ computing }: { readonly computing: MeasuredBackends }) {
  const { t } = useTranslation('learning');
  const format = useFormat();
  const { only } = useServices().learner;
  const { times, adapter, measuredAt } = computing;
  const order = fastestFirst(computing);
  const date = format.dateTime(measuredAt);
  return (
    <Table className={classes.table} captionSide="bottom">
      <Table.Caption>
        {adapter ? t('computing.captionOn', { date, adapter }) : t('computing.caption', { date })}
      </Table.Caption>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('computing.name')}</Table.Th>
          <Table.Th scope="col">{t('computing.time')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {order.map((backend) => {
          const milliseconds = times.find((each) => each.backend === backend)?.milliseconds ?? null;
          return (
            <Table.Tr key={backend}>
              <Table.Th scope="row">
                {t(backend === 'webgpu' && isEmulated(adapter) ? 'computing.emulated' : `computing.backend.${backend}`)}
                {backend === (only ?? order[0]) ? <span className={classes.first}>{t('computing.first')}</span> : null}
              </Table.Th>
              <Table.Td>
                {milliseconds === null ? (
                  t('computing.none')
                ) : (
                  <span className={classes.time}>{format.duration(milliseconds)}</span>
                )}
              </Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
}
