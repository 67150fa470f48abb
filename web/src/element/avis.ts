// The sentences of the notices.

import type { Modification, Restoration } from '../core/types.js';
import type { NoticeText } from './notices.js';

const kDay = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'short', timeZone: 'Europe/Paris' });
const kTime = new Intl.DateTimeFormat('fr-FR', { timeStyle: 'short', timeZone: 'Europe/Paris' });

/** « 13/06/2023 à 10:05 », in the ASP's own time. */
export function moment(seconds: number): string {
  const date = new Date(seconds * 1000);
  return `${kDay.format(date)} à ${kTime.format(date)}`;
}

export function draftRestored(savedAt: number, summary: string, { lost, words }: Restoration, erase: HTMLElement): NoticeText {
  return {
    icon: 'refaire',
    title: `Votre brouillon du ${moment(savedAt)} a été repris : ${summary}.`,
    text: lost.length === 0 ? '' : `${words.lost} :`,
    lines: lost.map(lineOf),
    actions: [erase],
  };
}

/** The demande can no longer be modified: what had been typed is there to be read and copied. */
export function draftNotSent(savedAt: number, { lost }: Restoration, erase: HTMLElement): NoticeText {
  return {
    icon: 'avertissement',
    title: `Votre brouillon du ${moment(savedAt)} n’a pas été envoyé.`,
    text: 'La demande ne peut plus être modifiée. Ce que vous aviez saisi reste ici jusqu’à la fin du délai de modification :',
    lines: lost.map(lineOf),
    actions: [erase],
  };
}

export const noDraftPossible: NoticeText = {
  icon: 'avertissement',
  title: 'Aucun brouillon ne peut être gardé dans ce navigateur.',
  text: 'Votre saisie reste dans cette page : ne la fermez pas avant d’avoir confirmé.',
};

export function openedElsewhere(take: HTMLElement): NoticeText {
  return {
    icon: 'verrou',
    title: 'Cette demande est déjà ouverte dans un autre onglet.',
    text: 'Pour que deux saisies ne se mélangent pas, elle se consulte seulement ici.',
    actions: [take],
  };
}

export function takenElsewhere(take: HTMLElement): NoticeText {
  return {
    icon: 'verrou',
    title: 'La modification se poursuit dans un autre onglet.',
    text: 'Votre saisie y a été reprise ; ici, la demande se consulte seulement.',
    actions: [take],
  };
}

export const lookedAtElsewhere: NoticeText = {
  icon: 'consulter',
  title: 'Cette demande est aussi ouverte dans un autre onglet.',
  text: 'Elle s’y consulte seulement : la modification se fait ici.',
};

export function postedElsewhere(reload: HTMLElement): NoticeText {
  return {
    icon: 'succes',
    title: 'Cette demande a été envoyée depuis un autre onglet.',
    text: 'Elle ne peut plus être modifiée ici.',
    actions: [reload],
  };
}

function lineOf({ label, before, after }: Modification): string {
  return `${label} : ${before} → ${after}`;
}
