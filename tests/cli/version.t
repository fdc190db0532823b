# A version whose schema was frozen keeps it; another version has its own.
$ mkdir $T/here && cp -R forms schemas $T/here
$ cd $T/here && sed -i 's/^  - use: contact/  - section: plus\n    title: En plus\n    fields: [{field: plus, added: essai, label: En plus, ask: boolean, purpose: essai}]\n&/' forms/marche-public-simplifie.yaml
$ cd $T/here && unefois check forms/marche-public-simplifie.yaml
forms/marche-public-simplifie.yaml:5:10: error[V001]: the schema of marche-public-simplifie 1.0.0 is no longer forms/../schemas/frozen/marche-public-simplifie-1.0.0.xsd
    5 | version: 1.0.0
      |          ^^^^^
      = give the form a new version:, and freeze its schema when it is published
1 error
checked 1 form, 58 concepts and 17 providers: not clean
[1]
$ cd $T/here && sed -i 's/^version: 1.0.0/version: 1.1.0/' forms/marche-public-simplifie.yaml && unefois check forms/marche-public-simplifie.yaml
checked 1 form, 58 concepts and 17 providers: clean
$ cd $T/here && unefois schema forms/marche-public-simplifie.yaml -o schemas/frozen/marche-public-simplifie-1.1.0.xsd && unefois check forms/
wrote schemas/frozen/marche-public-simplifie-1.1.0.xsd
checked 3 forms, 58 concepts and 17 providers: clean
