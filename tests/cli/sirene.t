# The national register: two files of Insee's make two registers.
$ unefois import sirene tests/data/sirene/StockUniteLegale_utf8.csv tests/data/sirene/StockEtablissement_utf8.csv --library forms --store $T/s
insee.etablissement_diffusible: 40 rows, 0 broken, 0 documents -> $T/s/registers/insee.etablissement_diffusible.db
insee.unite_legale_diffusible: 24 rows, 0 broken, 0 documents -> $T/s/registers/insee.unite_legale_diffusible.db
# Packed, and in the other order.
$ sirene 24 40 $T/zip 373 zip && unefois import sirene $T/zip/StockEtablissement_utf8.zip $T/zip/StockUniteLegale_utf8.zip --library forms --store $T/zip
insee.etablissement_diffusible: 40 rows, 0 broken, 0 documents -> $T/zip/registers/insee.etablissement_diffusible.db
insee.unite_legale_diffusible: 24 rows, 0 broken, 0 documents -> $T/zip/registers/insee.unite_legale_diffusible.db
$ gzip -c tests/data/sirene/StockUniteLegale_utf8.csv >$T/u.csv.gz; unefois import insee.unite_legale_diffusible $T/u.csv.gz --library forms --store $T/gz
insee.unite_legale_diffusible: 24 rows, 0 broken, 0 documents -> $T/gz/registers/insee.unite_legale_diffusible.db
# A person of whom Insee shows the town only: name and address are withheld, and never printed as [ND].
$ unefois render forms/marche-public-simplifie.yaml --to text --store $T/s --siret 00000024000010 --context tests/data/mps/context.yaml --at 2026-11-24T09:00:00Z | sed -n '/^Votre entreprise/,/APE/p'
Votre entreprise
----------------
- Dénomination ou raison sociale : non diffusible (Insee, situation au 21
  décembre 2015) ; l’administration s’en charge, vous n’avez rien à faire
- Forme juridique : Entrepreneur individuel (Insee, situation au 21 décembre
  2015)
- Adresse de l’établissement : non diffusible (Insee, situation au 21 décembre
  2015) ; l’administration s’en charge, vous n’avez rien à faire
- Code APE (NAF rév. 2) : 41.20B (Insee, situation au 21 décembre 2015)
$ unefois render forms/marche-public-simplifie.yaml --to text --store $T/zip --siret 00000016600058 --context tests/data/mps/context.yaml --at 2026-11-24T09:00:00Z | sed -n '/^Votre entreprise/,/APE/p'
Votre entreprise
----------------
- Dénomination ou raison sociale : M'BAREK NOEL (Insee, situation au 2 décembre
  2020)
- Forme juridique : Entrepreneur individuel (Insee, situation au 2 décembre
  2020)
- Adresse de l’établissement : 103 CHEMIN DU 8 MAI 1945, NAMUR, 99131 (Insee,
  situation au 2 décembre 2020)
- Code APE (NAF rév. 2) : 68.20B (Insee, situation au 2 décembre 2020)
# Older files lack the activities of 2025, and have what nobody maps.
$ for f in UniteLegale Etablissement; do sed 's/,[^,]*$//' tests/data/sirene/Stock${f}_utf8.csv >$T/$f.csv; done; unefois import sirene $T/UniteLegale.csv $T/Etablissement.csv --library forms --store $T/s
insee.etablissement_diffusible: 40 rows, 0 broken, 0 documents -> $T/s/registers/insee.etablissement_diffusible.db
insee.unite_legale_diffusible: 24 rows, 0 broken, 0 documents -> $T/s/registers/insee.unite_legale_diffusible.db
# What is missing is named.
$ sed '1s/etatAdministratifUniteLegale/etat/' tests/data/sirene/StockUniteLegale_utf8.csv >$T/u.csv; unefois import sirene $T/u.csv tests/data/sirene/StockEtablissement_utf8.csv --library forms --store $T/s
$T/u.csv:1:1: error[R001]: the column 'etatAdministratifUniteLegale' is missing
      = mapped by insee.etablissement_diffusible as of the file StockUniteLegale (forms/providers/insee.etablissement_diffusible.yaml:12)
      = mapped by insee.unite_legale_diffusible (forms/providers/insee.unite_legale_diffusible.yaml:12)
      = add the column, or correct the mapping
1 error
[1]
$ unefois import sirene tests/data/sirene/StockUniteLegale_utf8.csv tests/data/sirene/StockUniteLegale_utf8.csv --library forms --store $T/s
tests/data/sirene/StockUniteLegale_utf8.csv:1:1: error[R001]: this is not the file StockEtablissement: it has none of its columns
      = its columns are siren, statutDiffusionUniteLegale, unitePurgeeUniteLegale, dateCreationUniteLegale, ...
      = mapped by insee.etablissement_diffusible (forms/providers/insee.etablissement_diffusible.yaml:12)
      = add the column, or correct the mapping
1 error
[1]
$ unefois import sirene tests/data/sirene/StockUniteLegale_utf8.csv --library forms --store $T/s
unefois: error[U001]: 'sirene' is made of 2 files: StockEtablissement and StockUniteLegale
      = usage: unefois import PROVIDER FILE... [OPTION...]
      = see unefois --help
1 error
[2]
$ unefois import siren tests/data/sirene/StockUniteLegale_utf8.csv --library forms --store $T/s
unefois: error[U001]: 'siren' is no provider or stock of the library
      = usage: unefois import PROVIDER FILE... [OPTION...]
      = did you mean 'sirene'?
      = see unefois --help
1 error
[2]
# A broken row is told and left out; so is what the two files do not have in common.
$ (cat tests/data/sirene/StockEtablissement_utf8.csv; echo 000000257,00011,0000002570001X,O; awk 'BEGIN { printf "000000257,00011,0000002570001X"; for (i = 3; i < 54; i++) printf ","; print "" }') >$T/e.csv; unefois import sirene tests/data/sirene/StockUniteLegale_utf8.csv $T/e.csv --library forms --store $T/s
insee.etablissement_diffusible: 40 rows, 2 broken, 0 documents -> $T/s/registers/insee.etablissement_diffusible.db
insee.unite_legale_diffusible: 24 rows, 0 broken, 0 documents -> $T/s/registers/insee.unite_legale_diffusible.db
$T/e.csv:42:1: error[R002]: 4 cells where the header has 54; row left out
      = correct the row and import again
$T/e.csv:43:1: warning[R015]: 1 of 'siren', of which this is the first, is not in tests/data/sirene/StockUniteLegale_utf8.csv
      = take both files of the same day; what the other one tells is not known of these
$T/e.csv:43:17: error[R002]: column 'siret': 'X' where only digits may stand (found '0000002570001X'); row left out
      = correct the row and import again
2 errors, 1 warning
[1]
# Files that are not whole, or not what they should be, leave both registers as they were.
$ head -c 1500 $T/zip/StockUniteLegale_utf8.zip >$T/cut.zip; unefois import sirene $T/cut.zip tests/data/sirene/StockEtablissement_utf8.csv --library forms --store $T/s
$T/cut.zip: error[R009]: the file is cut short or damaged: ZIP decompression failed (-5)
      = fetch the file again
1 error
[1]
$ : >$T/empty.csv; unefois import sirene tests/data/sirene/StockUniteLegale_utf8.csv $T/empty.csv --library forms --store $T/s
$T/empty.csv: error[R003]: the file is empty
      = mend the file
1 error
[1]
$ printf '<html><title>404</title>\n' >$T/page.zip; unefois import sirene $T/page.zip tests/data/sirene/StockEtablissement_utf8.csv --library forms --store $T/s
$T/page.zip:1:1: error[R003]: this is a page of the web, or XML, and no CSV
      = mend the file
1 error
[1]
$ (head -1 tests/data/sirene/StockUniteLegale_utf8.csv; tail -n +2 tests/data/sirene/StockUniteLegale_utf8.csv | sort -r) >$T/r.csv; unefois import sirene $T/r.csv tests/data/sirene/StockEtablissement_utf8.csv --library forms --store $T/s
$T/r.csv:3:1: error[R014]: column 'siren': 000000232 stands behind 000000240
      = sort the file by this column
1 error
[1]
$ unefois render forms/marche-public-simplifie.yaml --to text --store $T/s --siret 00000016600058 --context tests/data/mps/context.yaml --at 2026-11-24T09:00:00Z | grep NAMUR
- Adresse de l’établissement : 103 CHEMIN DU 8 MAI 1945, NAMUR, 99131 (Insee,
# So does an import that is killed; what it had begun, the next one removes.
$ mkfifo $T/pipe; unefois import sirene tests/data/sirene/StockUniteLegale_utf8.csv $T/pipe --library forms --store $T/s & exec 3>$T/pipe; head -20 tests/data/sirene/StockEtablissement_utf8.csv >&3; until [ $(ls $T/s/registers/*.tmp 2>/dev/null | wc -l) = 2 ]; do sleep 0.1; done; kill -9 $! && wait $! 2>/dev/null; ls $T/s/registers | sed 's/[0-9]*.tmp/N.tmp/'
insee.etablissement_diffusible.db
insee.etablissement_diffusible.db.N.tmp
insee.unite_legale_diffusible.db
insee.unite_legale_diffusible.db.N.tmp
$ unefois render forms/marche-public-simplifie.yaml --to text --store $T/s --siret 00000016600058 --context tests/data/mps/context.yaml --at 2026-11-24T09:00:00Z | grep NAMUR
- Adresse de l’établissement : 103 CHEMIN DU 8 MAI 1945, NAMUR, 99131 (Insee,
$ unefois import sirene tests/data/sirene/StockUniteLegale_utf8.csv tests/data/sirene/StockEtablissement_utf8.csv --library forms --store $T/s >$T/log; ls $T/s/registers
insee.etablissement_diffusible.db
insee.unite_legale_diffusible.db
# The tool that makes such files.
$ sirene 2 1 $T/none
usage: sirene UNITS ESTABLISHMENTS FOLDER [SEED] [plain|gzip|zip]
  UNITS from 1 to 99999998, ESTABLISHMENTS from 1 to 9999 times as many
[2]
$ sirene 24 40 $T/again 373; for f in UniteLegale Etablissement; do cmp $T/again/Stock${f}_utf8.csv tests/data/sirene/Stock${f}_utf8.csv && echo the same; done
the same
the same
