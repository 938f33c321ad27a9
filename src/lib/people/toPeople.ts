/** Appointments and removals (任免) of the whole archive by person, by post and by year. */
import type { Archive, ArchiveDocument } from '../archive/model.ts';
import { derived } from '../reads/tracking.ts';
import type { DocumentData } from '../schema.ts';
import { toStableSlug } from './toStableSlug.ts';

export interface Appointment {
  readonly data: DocumentData['appointments'][number];
  /** The document that says so. */
  readonly document: ArchiveDocument;
  /** Day of the document, else of its issue. */
  readonly day: string | undefined;
}

/** Appointments under one name: of a person, or to a post. */
export interface Named {
  readonly name: string;
  /** Part of the address; does not change when other names come. */
  readonly slug: string;
  /** Latest first. */
  readonly appointments: readonly Appointment[];
}

export interface People {
  /** Latest first. */
  readonly appointments: readonly Appointment[];
  /** By sound. Persons of one name are one entry: nothing in the text tells them apart. */
  readonly persons: readonly Named[];
  /** Most appointments first. */
  readonly posts: readonly Named[];
  /** Latest first; those without a day are left out. */
  readonly years: readonly { readonly year: string; readonly appointments: readonly Appointment[] }[];
}

const toAppointments = (document: ArchiveDocument): Appointment[] =>
  document.data.appointments.map((data) => ({
    data,
    document,
    day: document.data.date ?? document.issue?.data.published,
  }));

function group(appointments: readonly Appointment[], toName: (one: Appointment) => string, isPerson: boolean): Named[] {
  return [...Map.groupBy(appointments, toName)].map(([name, list]) => ({
    name,
    slug: toStableSlug(name, isPerson),
    appointments: list,
  }));
}

const bySlug = (a: Named, b: Named): number => (a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : 0);

/** Nobody where `site.yaml` leaves people out of indexes. */
function toPeople({ site, documents }: Archive): People {
  const appointments = site.people ? documents.flatMap(toAppointments) : [];
  const dated = appointments.filter(({ day }) => day !== undefined);
  const years = Map.groupBy(dated, ({ day }) => (day ?? '').slice(0, 4));
  return {
    appointments,
    persons: group(appointments, ({ data }) => data.name, true).sort(bySlug),
    posts: group(appointments, ({ data }) => data.post, false).sort(
      (a, b) => b.appointments.length - a.appointments.length || bySlug(a, b),
    ),
    years: [...years]
      .map(([year, list]) => ({ year, appointments: list }))
      .sort((a, b) => Number(b.year) - Number(a.year)),
  };
}

/** The people of an archive, found once. */
export const peopleOf = derived('people', toPeople);
