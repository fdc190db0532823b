# The catalogue of rules: one, all, for people and for programs.
$ unefois explain OO005
error[OO005]: a document that administrations get from each other is not asked for (CRPA D113-14; a K-bis: CCP R2143-9)
  exit status 1
  = drop the line with this reason, and take its data from a source
  = or, where it does not hold: suppress: {OO005: reason}

  The list of CRPA D113-14 is of documents that administrations get from each
  other; a K-bis has not been asked for since decree 2021-631.

  wrong
    - {field: kbis, added: exemple, label: Extrait K-bis de moins de trois mois, on_control: true()}

  right
    - {field: immatriculation, added: exemple, source: entreprise.date_immatriculation}
$ unefois explain F048
error[F048]: no text turns the direction of writing, or hides characters
  exit status 1
  = remove the character
  = or, where it does not hold: suppress: {F048: reason}

  Characters that turn the direction of writing make a text read otherwise
  than it is stored ("Trojan Source"); those without width make two names that
  look the same.

  wrong
    title: Exemple<U+202E>

  right
    title: Exemple
$ test "$(unefois explain --all | grep -c '^[a-z]*\[')" = "$(unefois explain --all --format html | grep -c '<article')" && echo the same
the same
$ unefois explain --all | sed -n 1,24p
OO: Once only

error[OO001]: what an administration holds is not asked (CRPA L113-12)
  exit status 1
  = write source: instead of ask:, or say why_ask: reason

  A company does not give an administration what another one holds: CRPA
  L113-12 forbids to ask, L114-8 lets administrations exchange. why_ask is for
  the exceptions of L114-10, and the applicant reads it.

  wrong
    - {field: capital, added: exemple, ask: entreprise.capital}

  right
    - {field: capital, added: exemple, source: entreprise.capital}

error[OO002]: what reads like a held concept is not asked without naming it (CRPA L113-12)
  exit status 1
  = write source: and the concept, another label, or why_ask: reason

  A question does not become another one by leaving out the name of its
  concept (CRPA L113-12).

  wrong
$ unefois explain --all --format markdown | grep -v '^#' | sed -n 24,44p



*error, exit status 1* – write source: instead of ask:, or say why_ask: reason

A company does not give an administration what another one holds: CRPA
L113-12 forbids to ask, L114-8 lets administrations exchange. why_ask is for
the exceptions of L114-10, and the applicant reads it.

wrong

```yaml
- {field: capital, added: exemple, ask: entreprise.capital}
```

right

```yaml
- {field: capital, added: exemple, source: entreprise.capital}
```

$ unefois explain --all --format json | sed -n 1,24p
{
  "form": "form: exemple\nversion: 1.0.0\ntitle: Exemple\nuse_case: marches_publics\napplicant: open\nidentity: {siret: l1}\nreplaces: {form: Exemple, lines: originals/exemple.csv}\nprocedure:\n  recipient: \"13002526500013\"\n  purpose: montrer ce que disent les règles\n  service: {name: Service des exemples, email: exemples@exemple.fr, telephone: \"0102030405\"}\n  silence: none\n  remedies: Recours gracieux, deux mois\nsections:\n  - section: entreprise\n    title: Votre entreprise\n    fields:\n      - {field: denomination, replaces: l2, source: entreprise.denomination}\n",
  "rules": [
    {
      "code": "T001",
      "level": "error",
      "exit": 1,
      "suppressible": false,
      "title": "a text is UTF-8",
      "remedy": "save the file as UTF-8",
      "why": "An accent written in another encoding is another byte; read as UTF-8 it is\nnothing, and the form would show a hole where a letter was.",
      "examples": [
        {
          "right": false,
          "file": null,
          "text": "title: Candidature simplifi<0xE9>e\n"
        },
        {
          "right": true,
          "file": null,
          "text": "title: Candidature simplifiée\n"
        }
      ]
    },
$ unefois explain --all --format html | sed -n '/<article id="OO001">/,/<\/article>/p'
<article id="OO001">
<h3>OO001: what an administration holds is not asked (CRPA L113-12)</h3>
<p>error, exit status 1</p>
<p>A company does not give an administration what another one holds: CRPA
L113-12 forbids to ask, L114-8 lets administrations exchange. why_ask is for
the exceptions of L114-10, and the applicant reads it.</p>
<p>What to do: write source: instead of ask:, or say why_ask: reason.</p>
<div class="wrong">
<p class="head">wrong</p>
<pre tabindex="0" role="region" aria-label="OO001, part 1">- {field: capital, added: exemple, ask: entreprise.capital}
</pre>
</div>
<div class="right">
<p class="head">right</p>
<pre tabindex="0" role="region" aria-label="OO001, part 2">- {field: capital, added: exemple, source: entreprise.capital}
</pre>
</div>
</article>
$ unefois explain --all OO001
unefois: error[U001]: '--all' is of all codes, not of 'OO001'
      = usage: unefois explain [FORM FIELD|CODE] [OPTION...]
      = see unefois --help
1 error
[2]
$ unefois explain
unefois: error[U001]: 'explain' needs a code, a form and a field, or --all
      = usage: unefois explain [FORM FIELD|CODE] [OPTION...]
      = see unefois --help
1 error
[2]
$ unefois explain OO001 --format html
unefois: error[U001]: '--format' goes with --all
      = usage: unefois explain [FORM FIELD|CODE] [OPTION...]
      = see unefois --help
1 error
[2]
