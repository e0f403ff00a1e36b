import { Anchor, Table } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExampleLayoutId } from '../../domain/examples/example-layouts.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { useTargetFormat } from '../../ui/expected/use-target-format.ts';
import { type Fact, FactList } from '../../ui/FactList.tsx';
import { useFormat } from '../../ui/preferences.tsx';
import { Surface } from '../../ui/Surface.tsx';
import type { PackStanding } from '../../workflows/pack-standing.ts';
import classes from './expected.module.css';
import { useErrorText } from './use-error-text.ts';
import { useRecordFacts } from './use-record-facts.ts';

interface PackStandingCardProps {
  readonly layout: ExampleLayoutId;
  /** Null where none comes with the app. */
  readonly standing: PackStanding | null;
}

/** Fewer people than this are few. */
const few = 20;

/** One pack: from whom it was learned, what of it speaks for the person, and how its written-down forecasts did. */
export function PackStandingCard({ layout, standing }: PackStandingCardProps) {
  const { t } = useTranslation('expected');
  const format = useFormat();
  const targetOf = useTargetFormat();
  const id = useId();
  const { baselinesOf, silencesOf } = useRecordFacts();
  const facts = standing ? factsOf(standing) : [];

  function factsOf({
    isYours,
    people,
    simulatedPeople,
    learnedFrom,
    leastExamples,
    targets,
    record,
    abstained,
  }: PackStanding): Fact[] {
    const byPeople: string[] = [t('packs.peopleValue', { count: people })];
    if (simulatedPeople > 0) byPeople.push(t('packs.simulatedValue', { count: simulatedPeople }));
    if (people < few) byPeople.push(t('packs.few'));
    const single = new Set(targets.map(({ method }) => method)).size === 1;
    return [
      { name: t('packs.people'), value: byPeople.join(' · ') },
      {
        name: t('packs.own'),
        value: isYours ? t('packs.ownValue', { count: learnedFrom, least: leastExamples }) : t('packs.notYours'),
      },
      ...(learnedFrom < leastExamples || !isYours
        ? []
        : [
            {
              name: t('packs.speaks'),
              value: single
                ? t(`method.${(targets[0] as PackStanding['targets'][number]).method}`)
                : targets
                    .map(({ name, method }) =>
                      t('packs.speaksOf', { target: targetOf(name).label, method: t(`method.${method}`) }),
                    )
                    .join(' · '),
            },
          ]),
      {
        name: t('packs.ledger'),
        value:
          record.written === 0
            ? t('packs.ledgerEmpty')
            : record.targets.length === 0
              ? t('packs.ledgerNone', { count: record.written })
              : record.targets
                  .map(({ name, scored, insideHalf, insideNinety }) =>
                    t('packs.ledgerValue', {
                      target: targetOf(name).label,
                      scored: format.number(scored),
                      half: format.percent(insideHalf),
                      ninety: format.percent(insideNinety),
                    }),
                  )
                  .join(' '),
      },
      ...baselinesOf(record),
      ...silencesOf(abstained),
      ...(layout === 'recovery'
        ? [{ name: t('packs.notClaimed', { what: t('resting.title') }), value: t('resting.text') }]
        : []),
      ...(layout === 'meal-glucose'
        ? [{ name: t('packs.notClaimed', { what: t('target.rise at 120 min') }), value: t('packs.notClaimedMeal') }]
        : []),
    ];
  }

  return (
    <Surface component="article" aria-labelledby={id} className={classes.card}>
      <h2 id={id} className={classes.heading}>
        {t(`packs.name.${layout}`)}
      </h2>
      {standing === null ? (
        <p className={classes.quiet}>{t('packs.notOffered')}</p>
      ) : (
        <>
          <FactList facts={facts} />
          {standing.isYours ? <Errors standing={standing} /> : null}
          <Anchor
            href={`${import.meta.env.BASE_URL}models/${standing.packId}/card.md`}
            target="_blank"
            className={classes.link}
          >
            {t('card')}
          </Anchor>
        </>
      )}
    </Surface>
  );
}

/** How each method did on the person's own past, target by target. */
function Errors({ standing: { targets } }: { readonly standing: PackStanding }) {
  const { t } = useTranslation('expected');
  const targetOf = useTargetFormat();
  const errorText = useErrorText();
  const measured = targets.filter(({ errors }) => errors.length > 1);
  if (measured.length === 0) return null;
  return (
    <Disclosure label={t('packs.errors')}>
      {measured.map(({ name, method: chosen, errors }) => (
        <Table key={name} className={classes.table}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{targetOf(name).label}</Table.Th>
              <Table.Th scope="col">{errorText.unit(name)}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {errors.map(({ method, rmse }) => (
              <Table.Tr key={method} data-chosen={method === chosen || undefined}>
                <Table.Th scope="row">{t(`method.${method}`)}</Table.Th>
                <Table.Td>{errorText.value(name, rmse)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      ))}
    </Disclosure>
  );
}
