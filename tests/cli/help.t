# The man page: scdoc takes it, groff has nothing to say of it, and it names all that the program has.
$ unefois help --format scdoc | scdoc >$T/unefois.1; groff -man -Tutf8 -ww -z $T/unefois.1
$ groff -man -Tutf8 -P-c -P-b -P-u $T/unefois.1 >$T/man.txt; grep -E '^[A-Z]' $T/man.txt
NAME
SYNOPSIS
DESCRIPTION
COMMANDS
OPTIONS
EXIT STATUS
FILES
ENVIRONMENT
EXAMPLES
$ sed -n '/^NAME/,/^COMMANDS/p' $T/man.txt
NAME
       unefois - forms that ask only what no administration knows

SYNOPSIS
       unefois COMMAND [ARGUMENT...] [OPTION...]

DESCRIPTION
       An administration may not ask a company for what the State already
       holds (CRPA L113-12). unefois compiles a definition, which says what
       became of every line of an original form, into the smallest form that
       can still be asked; fills it for one company from what administrations
       hold; and writes the filing as XML in which every value says where it
       came from.

       Data go to standard output, messages to standard error. A file called -
       is standard input.

COMMANDS
$ sed -n '/^ *diff FORM/,/^ *build FORM/p; /^ *--old-library/,/^ *--quiet/p' $T/man.txt
       diff FORM | OLD NEW
           Tell what became of each line of the original; or what two versions
           differ in, and whether what was filed by one is valid by the other.

           Takes --format text|csv|json, --no-worse, --old-library DIR

       notice FORM
           Tell companies what is fetched of them, from whom, and where it is
           corrected (CRPA L114-8).

           Takes --format text|html

       build FORM
       --old-library DIR
           The library of OLD (found as that of NEW is). Of diff.

       --quiet
$ commands=$(unefois help | sed -n '/^commands/,/^$/s/^  \([a-z]*\) .*/\1/p'); for c in $commands; do grep -q "^ *$c\>" $T/man.txt || echo "$c is missing"; for o in $(unefois help $c | sed -n 's/^  \(--*[a-z-]*\).*/\1/p'); do grep -q -e "^ *$o\>" $T/man.txt || echo "$o is missing"; done; done; echo "$commands" | head -n 3
check
test
explain
# Its examples run.
$ mkdir $T/x; ln -s $PWD/forms $PWD/tests/data/diff/old $PWD/tests/data/diff/new $T/x/; cp -R tests/data/registers/documents tests/data/mps/context.yaml $T/x/; cp tests/data/registers/urssaf.vigilance.csv $T/x/vigilance.csv; cp tests/data/mps/answers_sncf.yaml $T/x/answers.yaml; for f in tests/data/registers/*.csv; do unefois import $(basename $f .csv) $f --library forms --store $T/x/unefois.store --quiet 2>/dev/null; done
$ unefois help --format scdoc | sed -n '/^# EXAMPLES/,$s/^unefois .*\|^source .*/&/p' | sed '/^unefois \(render\|submit\)/s/$/ --at 2026-11-24T09:00:00Z/' >$T/examples; cd $T/x; while read -r line; do bash -c "$line" >/dev/null 2>&1; echo "$? $line"; done <$T/examples
0 unefois check forms/
0 unefois check forms/ --format sarif >unefois.sarif
0 unefois diff forms/marche-public-simplifie.yaml
1 unefois diff old/form.yaml new/form.yaml --format csv >changes.csv
0 unefois import urssaf.vigilance vigilance.csv
0 unefois render forms/marche-public-simplifie.yaml --siret 55204944776279 --context context.yaml --at 2026-11-24T09:00:00Z
0 unefois submit forms/marche-public-simplifie.yaml --siret 55204944776279 --context context.yaml --answers answers.yaml -o filing.xml --at 2026-11-24T09:00:00Z
0 source <(unefois help --format bash)
# What bash completes.
$ tests/cli/complete.bash unefois che
check
$ tests/cli/complete.bash unefois check --f
--fail-on --format
$ tests/cli/complete.bash unefois check --format ''
json sarif text
$ tests/cli/complete.bash unefois check --format = s
sarif
$ tests/cli/complete.bash unefois diff --format =
csv json text
$ tests/cli/complete.bash unefois diff --format=c
--format=csv
$ tests/cli/complete.bash unefois --color al
always
$ tests/cli/complete.bash unefois help pre
prefill
$ tests/cli/complete.bash unefois check forms/mar
forms/marche-public-simplifie.yaml
$ tests/cli/complete.bash unefois check forms/marche-public-simplifie.yaml forms/mar
forms/marche-public-simplifie.yaml
$ tests/cli/complete.bash unefois explain forms/marche-public-simplifie.yaml f

$ tests/cli/complete.bash unefois diff tests/data/diff/old/ 
tests/data/diff/old/codes tests/data/diff/old/concepts.yaml tests/data/diff/old/form.yaml tests/data/diff/old/originals tests/data/diff/old/providers tests/data/diff/old/tables
$ tests/cli/complete.bash unefois diff a.yaml tests/data/diff/new/f
tests/data/diff/new/form.yaml
$ tests/cli/complete.bash unefois import urssaf.v
urssaf.vigilance
$ tests/cli/complete.bash unefois import sir
sirene
$ tests/cli/complete.bash unefois import --library tests/library test.a
test.adresses test.annuaire test.annuaire_bis
$ tests/cli/complete.bash unefois import urssaf.vigilance tests/data/registers/urssaf.v
tests/data/registers/urssaf.vigilance.csv
$ tests/cli/complete.bash unefois submit --siret 55204944776279 --doc
--documents
$ tests/cli/complete.bash unefois build -o sche
schemas
$ tests/cli/complete.bash unefois render --siret ''

$ cd $T; mkdir 'a folder'; touch 'a folder/b c.yaml' 'a*.yaml'; $OLDPWD/tests/cli/complete.bash unefois check 'a folder/b'; $OLDPWD/tests/cli/complete.bash unefois check 'a'
a folder/b c.yaml
a folder a*.yaml
# What a file is called is not run.
$ cd $T; mkdir -p forms/providers; touch 'forms/providers/$(touch run).yaml' forms/providers/a.b.yaml; $OLDPWD/tests/cli/complete.bash unefois import ''; ls run
a.b
ls: cannot access 'run': No such file or directory
[2]
# Every command has its line, in every shell; zsh and fish read theirs, where they are.
$ for s in bash zsh fish; do unefois help --format $s >$T/$s; for c in $(unefois help | sed -n '/^commands/,/^$/s/^  \([a-z]*\) .*/\1/p'); do grep -qw "$c" $T/$s || echo "$s: no $c"; done; done
$ unefois help --format bash | bash -n
$ unefois help --format zsh >$T/_unefois; ! command -v zsh >/dev/null || zsh -fn $T/_unefois
$ unefois help --format fish >$T/unefois.fish; ! command -v fish >/dev/null || fish --no-execute $T/unefois.fish
# help is --help.
$ unefois help check >$T/1; unefois check --help | cmp - $T/1; unefois help >$T/1; unefois --help | cmp - $T/1
$ unefois help chek
unefois: error[U001]: 'chek' is no command
      = usage: unefois help [COMMAND] [OPTION...]
      = did you mean 'check'?
      = see unefois --help
1 error
[2]
$ unefois help check --format bash
unefois: error[U001]: '--format bash' is of all commands
      = usage: unefois help [COMMAND] [OPTION...]
      = see unefois --help
1 error
[2]
$ unefois help --format man
unefois: error[U001]: '--format' is one of text|scdoc|bash|zsh|fish|form.schema|section.schema|concepts.schema|types.schema|provider.schema|burden.schema|wave.schema|table.schema, not 'man'
      = usage: unefois help [COMMAND] [OPTION...]
      = see unefois --help
1 error
[2]
$ unefois help a b
unefois: error[U001]: 'help' does not take 'b'
      = usage: unefois help [COMMAND] [OPTION...]
      = see unefois --help
1 error
[2]
