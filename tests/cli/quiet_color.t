# --quiet: no summaries and nothing said of what was done; what is wrong is told all the same.
$ unefois check forms --quiet
$ unefois check --library tests/library tests/golden/line_lost/form.yaml --quiet
tests/golden/line_lost/form.yaml:1:7: error[F009]: the line 'l4' (Kbis) of originals/cas.csv has no fate
    1 | form: cas
      |       ^^^
      = name it in replaces: or in dropped: with its reason
[1]
$ unefois chek --quiet
unefois: error[U001]: 'chek' is no command
      = did you mean 'check'?
      = see unefois --help
[2]
$ unefois import urssaf.vigilance tests/data/registers/urssaf.vigilance.csv --library forms --store $T/store --quiet
tests/data/registers/urssaf.vigilance.csv:6:11: warning[R007]: column 'document': 'documents/perdu.pdf': no such file; the document is unavailable
      = put the file there and import again
$ unefois build forms/marche-public-simplifie.yaml -o $T/mps --quiet; ls $T/mps
codes
digest
form.txt
form.xsd
minimal.xml
$ unefois schema forms/marche-public-simplifie.yaml -o $T/form.xsd --quiet; ls $T/form.xsd
$T/form.xsd
$ for f in tests/data/registers/*.csv; do unefois import $(basename $f .csv) $f --library forms --store $T/store --quiet 2>/dev/null; done
$ unefois submit forms/marche-public-simplifie.yaml --store $T/store --siret 55204944776279 --context tests/data/mps/context.yaml --answers tests/data/mps/answers_sncf.yaml --at 2026-11-24T09:00:00Z --audience agent --id Q1 --verify -o $T/filing.xml --quiet; grep -c '<submission' $T/filing.xml
1
$ unefois test forms/tests/marche-public-simplifie/groupement.yaml --quiet
marche-public-simplifie 1.0.0
  ok      groupement.yaml: En groupement, chaque cotraitant n’est qu’un SIRET
# Data are no summary: they are what was asked for.
$ unefois audit forms/marche-public-simplifie.yaml --quiet | head -n 1
marche-public-simplifie 1.0.0, in place of MPS
$ unefois explain F009 --quiet
error[F009]: a line of the original has exactly one fate
  exit status 1
  = name it in replaces: or in dropped: with its reason

  Before and after can be compared only if each line of the original is
  accounted for.

  wrong in originals/exemple.csv
    id,label,kind,cells,certainty,reference
    l1,SIRET,field,1,confirmed,
    l2,Raison sociale,field,1,confirmed,
    l3,Extrait K-bis,document,1,confirmed,

  right
    dropped:
      l3: K-bis - ne peut plus être demandé (CCP R2143-9)

  right in originals/exemple.csv
    id,label,kind,cells,certainty,reference
    l1,SIRET,field,1,confirmed,
    l2,Raison sociale,field,1,confirmed,
    l3,Extrait K-bis,document,1,confirmed,
# --color: never where nobody asks and no terminal is there; always where it is said.
$ unefois check --library tests/library tests/golden/line_lost/form.yaml --quiet 2>&1 | grep -c "$(printf '\033')"
0
[1]
$ unefois check --library tests/library tests/golden/line_lost/form.yaml --color always 2>&1 | sed "s/$(printf '\033')/ESC/g"
ESC[1mtests/golden/line_lost/form.yaml:1:7: ESC[0mESC[1;31merror[F009]: ESC[0mthe line 'l4' (Kbis) of originals/cas.csv has no fate
ESC[2m    1 |ESC[0m form: cas
ESC[2m      |ESC[0m       ESC[1;31m^^^ESC[0m
      = name it in replaces: or in dropped: with its reason
1 error
checked 1 form, 8 concepts and 6 providers: not clean
$ unefois audit forms/marche-public-simplifie.yaml --color always | grep "$(printf '\033')" | sed "s/$(printf '\033')/ESC/g"
ESC[1mmarche-public-simplifie 1.0.0, in place of MPSESC[0m
ESC[1m              lines  questions  cells  documents  leverESC[0m
ESC[1mfields of the new form, besides the SIRET of the companyESC[0m
ESC[1macts of a filing  before    min  after   minESC[0m
ESC[1mone filing                         before  range            after  rangeESC[0m
$ unefois diff tests/data/diff/old/form.yaml tests/data/diff/new/form.yaml --color always | grep "$(printf '\033')" | sed "s/$(printf '\033')/ESC/g"
ESC[1maide 1.0.0 -> aide-commerce 2.0.0ESC[0m
ESC[1m                 lines  questions     cells  documentsESC[0m
ESC[1mformESC[0m
ESC[1msectionsESC[0m
ESC[1mfieldsESC[0m
ESC[1mvariablesESC[0m
ESC[1mlines of the originalESC[0m
ESC[1mfilingsESC[0m
$ unefois diff forms/marche-public-simplifie.yaml --color always | grep "$(printf '\033')" | sed "s/$(printf '\033')/ESC/g"
ESC[1mmarche-public-simplifie 1.0.0, in place of MPSESC[0m
ESC[1m              lines  questions  cells  documents  leverESC[0m
ESC[1mfields of the new form, besides the SIRET of the companyESC[0m
ESC[1msource (data exchange)ESC[0m
ESC[1mask (what remains)ESC[0m
ESC[1mdropped (re-engineering)ESC[0m
ESC[1madded (no line of the original)ESC[0m
$ unefois explain forms/marche-public-simplifie.yaml effectif --color always | grep "$(printf '\033')" | sed "s/$(printf '\033')/ESC/g"
ESC[1meffectifESC[0m - Effectif moyen annuel
$ unefois --help --color always | grep "$(printf '\033')" | sed "s/$(printf '\033')/ESC/g"
ESC[1mcommandsESC[0m
ESC[1moptions of every commandESC[0m
ESC[1mexit statusESC[0m
$ unefois check --help --color=always | grep "$(printf '\033')" | sed "s/$(printf '\033')/ESC/g"
ESC[1moptionsESC[0m
ESC[1moptions of every commandESC[0m
# What a program reads has none, whatever is said.
$ for f in csv json; do unefois diff forms/marche-public-simplifie.yaml --format $f --color always | grep -c "$(printf '\033')"; done
0
0
[1]
$ for f in json sarif; do unefois check --library tests/library tests/golden/line_lost/form.yaml --format $f --color always 2>&1 | grep -c "$(printf '\033')"; done
0
0
[1]
# On a terminal (script makes one) there are, unless NO_COLOR is set, the terminal is dumb, or the option says never.
$ TERM=xterm NO_COLOR= script -qec 'unefois audit forms/marche-public-simplifie.yaml; unefois explain X' /dev/null | grep -c "$(printf '\033')"
6
$ TERM=xterm NO_COLOR=1 script -qec 'unefois audit forms/marche-public-simplifie.yaml; unefois explain X' /dev/null | grep -c "$(printf '\033')"
0
[1]
$ TERM=dumb NO_COLOR= script -qec 'unefois audit forms/marche-public-simplifie.yaml; unefois explain X' /dev/null | grep -c "$(printf '\033')"
0
[1]
$ TERM=xterm NO_COLOR= script -qec 'unefois audit forms/marche-public-simplifie.yaml --color never; unefois explain X --color never' /dev/null | grep -c "$(printf '\033')"
0
[1]
$ TERM=xterm NO_COLOR=1 script -qec 'unefois audit forms/marche-public-simplifie.yaml --color always; unefois explain X --color always' /dev/null | grep -c "$(printf '\033')"
6
$ unefois check forms --color sometimes
unefois: error[U001]: '--color' is one of auto|always|never, not 'sometimes'
      = usage: unefois check FORM|DIR... [OPTION...]
      = see unefois --help
1 error
[2]
