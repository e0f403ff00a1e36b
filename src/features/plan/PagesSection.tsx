import { IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Section } from '../../ui/Section.tsx';
import { Surface } from '../../ui/Surface.tsx';
import { places } from '../places.ts';
import classes from './plan.module.css';

const pages = ['pressure', 'glucose', 'exercise', 'food'] as const;

/** The way to the pages that the plan rests on, and to those for a doctor. */
export function PagesSection() {
  const { t } = useTranslation('plan');
  return (
    <Section title={t('pages.title')}>
      <Surface>
        <ul className={classes.list}>
          {pages.map((page) => (
            <PageRow key={page} href={places[page]} name={t(`group.${page}`)} text={t(`pages.${page}`)} />
          ))}
          <PageRow href={places.summaryReport} name={t('pages.report')} text={t('pages.reportText')} />
        </ul>
      </Surface>
    </Section>
  );
}

function PageRow({ href, name, text }: { readonly href: string; readonly name: string; readonly text: string }) {
  return (
    <li>
      <Link href={href} className={classes.row}>
        <span className={classes.rowText}>
          <span className={classes.name}>{name}</span>
          <br />
          <span className={classes.aside}>{text}</span>
        </span>
        <IconChevronRight size={18} className={classes.mark} aria-hidden="true" />
      </Link>
    </li>
  );
}
