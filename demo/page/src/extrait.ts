// The code of the trial as it stands: what a page would write to have just this.

import type { SegurSoldeEditor } from '@segur-solde/editor';

export function extrait(editeur: SegurSoldeEditor, sansPortail: boolean, css: string): string {
  const attributs = [...editeur.attributes].filter(({ name }) => name !== 'id').map(({ name, value }) => (value === '' ? ` ${name}` : ` ${name}="${value}"`));
  const element = `<segur-solde-editor${attributs.join('')}></segur-solde-editor>`;
  const script = sansPortail
    ? `editeur.demande = '{"numeroASP": …}';     // le JSON, en texte ou en octets
editeur.referentiel = '{"version": …}';`
    : `editeur.transport = {                     // ou l'attribut portal="/api"
  load: (numero, signal) => …,            // la demande, le référentiel, la version
  submit: (numero, { body, version, key }) => …,
  uploadPiece: (numero, type, fichier) => …,
  deletePiece: (numero, nomFichier) => …,
  pieceUrl: (numero, nomFichier) => …,
};`;
  const page = `<script type="module" src="composant/segur-solde.define.js"></script>
${sansPortail ? `<form method="post">\n  ${element}\n  <button>Envoyer</button>\n</form>` : element}`;
  return [`<!-- page.html -->\n${page}`, `// page.js\nconst editeur = document.querySelector('segur-solde-editor');\n${script}`, ...(css === '' ? [] : [`/* page.css */\n${css}`])].join('\n\n');
}
