# What a user reads who does not know the program.
$ unefois
unefois: error[U001]: no command is named
      = see unefois --help
1 error
[2]
$ unefois --help
usage: unefois COMMAND ...

commands
  check FORM|DIR...          tell everything that is wrong with definitions
  test [FORM|DIR|CASE...]    run the worked cases of forms
  explain [FORM FIELD|CODE]  tell what a field is and does, or what a message means
  audit FORM|WAVE|DIR...     count what was asked before, and what is asked now; what a filing
                             takes, and costs
  diff FORM | OLD NEW        tell what became of each line of the original; or what two versions
                             differ in, and whether what was filed by one is valid by the other
  notice FORM                tell companies what is fetched of them, from whom, and where it is
                             corrected (CRPA L114-8)
  build FORM                 write the schema, the minimal form and its code lists, a page, the
                             digest
  schema FORM                print the XSD of a form's submissions
  import PROVIDER FILE...    make the registers of a provider, or of a stock, from CSV files or
                             recorded answers
  prefill FORM               print what is known of a company, as JSON
  render FORM                print the minimal form, empty or prefilled
  submit FORM                print a company's filing, as XML
  verify FILE                check a filing that comes back
  help [COMMAND]             tell what a command does; or all of it, as a man page or for a shell to
                             complete

options of every command
  --library DIR              concepts, providers, sections (a folder above the form, or ./forms)
  --quiet                    no summaries
  --color auto|always|never  colours in messages (auto; NO_COLOR is honoured)
  --help                     this
  --version                  the version

exit status
  0  clean
  1  something in a file is wrong, or (of diff, test) differs
  2  wrong usage, or a file that is missing, a folder, or not ours; of diff: a side that cannot be
     loaded
  3  the disk, a register or the memory failed: a retry may help

'unefois COMMAND --help' tells the options of one; the file '-' is standard input
$ unefois submit --help
usage: unefois submit FORM --siret N [OPTION...]

print a company's filing, as XML

needed
  --siret N  the company, by the 14 digits of an establishment

options
  --answers FILE                      what the company answers, YAML, JSON or a posted page (.form)
  --context FILE                      what the administration's own system says, YAML or JSON
  --store DIR                         the registers ($UNEFOIS_STORE, else unefois.store)
  --audience applicant|company|agent  who may read it (applicant)
  --at TIME                           the moment, 2026-11-24T09:00:00Z (now)
  --period PERIOD                     the year, quarter or month that it is about (the form's
                                      default)
  --id ID                             the number of the filing (128 random bits)
  --verify                            validate what is made before it is written
  -o PATH                             the file (of build: the folder) to write
  --documents DIR                     where to put the documents that the filing names

options of every command
  --library DIR              concepts, providers, sections (a folder above the form, or ./forms)
  --quiet                    no summaries
  --color auto|always|never  colours in messages (auto; NO_COLOR is honoured)
  --help                     this
  --version                  the version
$ unefois chek forms
unefois: error[U001]: 'chek' is no command
      = did you mean 'check'?
      = see unefois --help
1 error
[2]
$ unefois check
unefois: error[U001]: 'check' needs FORM|DIR...
      = usage: unefois check FORM|DIR... [OPTION...]
      = see unefois --help
1 error
[2]
$ unefois check --formt json forms
unefois: error[U001]: '--formt' is no option
      = did you mean '--format'?
      = usage: unefois check FORM|DIR... [OPTION...]
      = see unefois --help
1 error
[2]
$ unefois check forms --format yaml
unefois: error[U001]: '--format' is one of text|json|sarif, not 'yaml'
      = usage: unefois check FORM|DIR... [OPTION...]
      = see unefois --help
1 error
[2]
$ unefois submit forms/marche-public-simplifie.yaml --siret
unefois: error[U001]: '--siret' needs a value: N
      = usage: unefois submit FORM --siret N [OPTION...]
      = see unefois --help
1 error
[2]
$ unefois --version
unefois 0.1.0
