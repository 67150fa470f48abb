// A block of the guide: its heading, its introduction, its groups of fields. Fields that can only be read stand in description lists.

import type { Bloc, FieldInfo, Group } from '../core/types.js';
import type { FieldContext } from './context.js';
import { h } from './dom.js';
import { Field } from './field.js';

export function blocElement(context: FieldContext, bloc: Bloc, ...content: readonly (Node | null)[]): HTMLElement {
  const headingId = `bloc-${bloc.id}`;
  return h(
    'section',
    { class: `bloc bloc-${bloc.id}`, part: `bloc bloc-${bloc.id}`, 'aria-labelledby': headingId },
    h('h3', { id: headingId }, bloc.title),
    bloc.introduction === '' ? null : h('p', { class: 'introduction' }, bloc.introduction),
    bloc.groups.length === 0 ? null : h('div', { class: 'groups' }, ...bloc.groups.map((group) => groupElement(context, group))),
    ...content,
  );
}

function groupElement(context: FieldContext, group: Group): HTMLElement {
  const { session } = context.editor;
  const element = h('div', { class: 'group' }, group.title === '' ? null : h('h4', {}, group.title));
  let list: HTMLDListElement | null = null;
  for (const info of group.fields) {
    const state = session.field(info.id, 0);
    const field = new Field(context, info, state, { notes: null, name: info.label });
    if (state.editable) {
      list = null;
      element.append(field.element);
    } else {
      if (list === null) element.append((list = h('dl', { class: 'pairs' })));
      list.append(pair(info, field.element));
    }
  }
  return element;
}

function pair(info: FieldInfo, value: HTMLElement): HTMLElement {
  return h('div', { class: 'pair' }, h('dt', {}, info.label), h('dd', {}, value));
}
