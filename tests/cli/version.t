# A version whose schema was frozen keeps it; another version has its own.
$ mkdir $T/here && cp -R forms schemas $T/here
$ cd $T/here && sed -i 's/^  - use: contact/  - section: plus\n    title: En plus\n    fields: [{field: plus, added: essai, label: En plus, ask: boolean, purpose: essai}]\n&/' forms/marche-public-simplifie.yaml
$ cd $T/here && unefois check forms/marche-public-simplifie.yaml
forms/marche-public-simplifie.yaml:5:10: error[V001]: the schema of marche-public-simplifie 1.0.0 is no longer forms/../schemas/frozen/marche-public-simplifie-1.0.0.xsd
    5 | version: 1.0.0
      |          ^^^^^
      = give the form a new version:, and freeze its schema when it is published
1 error
checked 1 form, 76 concepts and 26 providers: not clean
[1]
$ cd $T/here && sed -i 's/^version: 1.0.0/version: 1.1.0/' forms/marche-public-simplifie.yaml && unefois check forms/marche-public-simplifie.yaml
checked 1 form, 76 concepts and 26 providers: clean
$ cd $T/here && unefois schema forms/marche-public-simplifie.yaml -o schemas/frozen/marche-public-simplifie-1.1.0.xsd && unefois check forms/
wrote schemas/frozen/marche-public-simplifie-1.1.0.xsd
checked 13 forms, 76 concepts and 26 providers: clean
# What a version number has to say is what the schema does to filings; that two differ is exit 1 already.
$ cd $T/here && sed 's/^version: 1.1.0/version: 1.1.1/; s/seul: Seul,/& autre: Autrement,/' forms/marche-public-simplifie.yaml >next.yaml; unefois diff forms/marche-public-simplifie.yaml next.yaml --library forms >$T/said; sed -n '/^filings/,$p' $T/said
next.yaml:5:10: warning[V002]: 1.1.1 after 1.1.0 is no new minor version, as the schema needs (compatibility: backward)
    5 | version: 1.1.1
      |          ^^^^^
      = raise the version: as much as the schema needs, or keep the schema
1 warning
filings
  compatibility  backward: what was filed is valid by the new schema, not the other way round
  version        needs minor, has patch
  ~ groupement  code autre  not forward  refused -> allowed
$ cd $T/here && sed -i 's/^version: 1.1.1/version: 1.2.0/' next.yaml && unefois diff forms/marche-public-simplifie.yaml next.yaml --library forms | sed -n '/^filings/,$p'
filings
  compatibility  backward: what was filed is valid by the new schema, not the other way round
  version        needs minor, has minor
  ~ groupement  code autre  not forward  refused -> allowed
# Read the other way round, it is an older version that follows: it is told what it would take, and not told off.
$ cd $T/here && unefois diff next.yaml forms/marche-public-simplifie.yaml --library forms | sed -n '/^filings/,$p'
filings
  compatibility  forward: what is filed now is valid by the old schema, not the other way round
  version        needs major, has minor (older)
  ~ groupement  code autre  not backward  allowed -> refused
# Another major version is another namespace: nothing of the one is valid by the other, whatever it needs.
$ cd $T/here && sed -i 's/^version: 1.2.0/version: 2.0.0/' next.yaml && unefois diff forms/marche-public-simplifie.yaml next.yaml --library forms --format csv | tr -d '\r' | grep '^filings'
filings,compatibility,marche-public-simplifie,,minor,,none
filings,neither backward nor forward,submission,,namespace,urn:unefois:form:marche-public-simplifie:1,urn:unefois:form:marche-public-simplifie:2
filings,not forward,groupement,,code autre,refused,allowed
