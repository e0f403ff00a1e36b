import { Anchor, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { type Fact, FactList } from '../../ui/FactList.tsx';
import { useFormat } from '../../ui/preferences.tsx';
import { Section } from '../../ui/Section.tsx';
import { Surface } from '../../ui/Surface.tsx';
import { useMethodWords } from '../../ui/use-method-words.ts';
import type { PackFacts } from '../pack-facts.ts';
import classes from './PackCard.module.css';

interface PackCardProps {
  readonly facts: PackFacts;
  readonly bytes: number;
}

/** What the models start from: whom it was learned from, whom it fits less, what it does not know, and under which licences. */
export function PackCard({ facts, bytes }: PackCardProps) {
  const { t } = useTranslation('learning');
  const format = useFormat();
  const words = useMethodWords();
  const people = (count: number) => t('pack.people', { count });
  const who: Fact[] = [
    { name: t('pack.name'), value: facts.id },
    ...(facts.shipped ? [{ name: t('pack.shipped'), value: words(facts.shipped).name }] : []),
    { name: t('pack.trained'), value: people(facts.learnedFrom) },
    { name: t('pack.chosen'), value: people(facts.chosenOn) },
    { name: t('pack.tested'), value: people(facts.testedOn) },
    { name: t('pack.represented'), value: t('pack.representedText') },
    { name: t('pack.notRepresented'), value: t('pack.notRepresentedText') },
    { name: t('pack.knows'), value: t('pack.knowsText') },
    {
      name: t('pack.network'),
      value: t('pack.networkValue', { features: facts.inputs, layers: facts.layers.join(', ') }),
    },
    ...(facts.seed === null
      ? []
      : [{ name: t('pack.origin'), value: t('pack.originValue', { seed: facts.seed, commit: facts.commit }) }]),
    { name: t('pack.size'), value: format.bytes(bytes) },
    { name: t('pack.checked'), value: t('pack.checkedValue') },
  ];
  return (
    <Section title={t('pack.title')} lead={t('pack.lead')}>
      <Surface className={classes.card}>
        <FactList facts={who} />
        <Disclosure label={t('pack.data', { count: facts.dataSets.length })}>
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{t('pack.dataSet')}</Table.Th>
                <Table.Th scope="col">{t('pack.dataPeople')}</Table.Th>
                <Table.Th scope="col">{t('pack.licence')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {facts.dataSets.map(({ name, people: count, licence, citation }) => (
                <Table.Tr key={name}>
                  <Table.Th scope="row">
                    {name}
                    <span className={classes.citation} lang="en">
                      {citation}
                    </span>
                  </Table.Th>
                  <Table.Td>{format.number(count)}</Table.Td>
                  <Table.Td>{licence}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Disclosure>
        <Anchor href={`${import.meta.env.BASE_URL}models/${facts.id}/card.md`} target="_blank" className={classes.link}>
          {t('pack.card')}
        </Anchor>
      </Surface>
    </Section>
  );
}
